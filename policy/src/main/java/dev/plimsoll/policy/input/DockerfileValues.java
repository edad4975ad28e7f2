package dev.plimsoll.policy.input;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Flag;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Line;
import dev.plimsoll.dockerfile.Pair;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What policies about Dockerfiles are given: an array of instructions, or stages with commands. */
public final class DockerfileValues {
  private DockerfileValues() {}

  /** An object {@code {Cmd, SubCmd, Flags, JSON, Value, Stage}} for each instruction and comment, in the order of the file. */
  public static Value instructions(Dockerfile dockerfile) {
    List<Value> values = new ArrayList<>();
    List<Span> comments = new ArrayList<>(dockerfile.comments());
    int stage = -1;
    for (Instruction instruction : dockerfile.instructions()) {
      while (!comments.isEmpty() && comments.get(0).start() < instruction.span().start()) {
        values.add(comment(comments.remove(0), Math.max(0, stage)));
      }
      stage += instruction instanceof Instruction.From ? 1 : 0;
      values.add(command(instruction, Math.max(0, stage)).build().withOrigin(instruction.keyword()));
    }
    for (Span comment : comments) {
      values.add(comment(comment, Math.max(0, stage)));
    }
    return ArrayValue.of(values).withOrigin(start(dockerfile));
  }

  /** {@code {Stages: [{Name, Commands: [{Cmd, …, StartLine, EndLine}]}]}}. */
  public static Value stages(Dockerfile dockerfile) {
    List<Value> stages = new ArrayList<>();
    List<Value> commands = new ArrayList<>();
    Value name = StringValue.EMPTY;
    Span place = start(dockerfile);
    int stage = -1;
    for (Instruction instruction : dockerfile.instructions()) {
      if (instruction instanceof Instruction.From from) {
        if (stage >= 0) {
          stages.add(stage(name, commands, place));
          commands.clear();
        }
        stage++;
        name = StringValue.of(String.join(" ", from.line().words().stream().map(Word::text).toList()));
        place = instruction.keyword();
      }
      if (stage >= 0) {
        commands.add(command(instruction, stage)
            .put("Original", text(instruction.span().text(), instruction.keyword()))
            .put("Path", StringValue.of(dockerfile.source().path().toString()))
            .put("StartLine", NumberValue.of(instruction.span().line()))
            .put("EndLine", NumberValue.of(instruction.span().endLine()))
            .build().withOrigin(instruction.keyword()));
      }
    }
    if (stage >= 0) {
      stages.add(stage(name, commands, place));
    }
    return new ObjectValue.Builder().put("Stages", ArrayValue.of(stages)).build().withOrigin(start(dockerfile));
  }

  private static Value stage(Value name, List<Value> commands, Span place) {
    return new ObjectValue.Builder().put("Name", name).put("Commands", ArrayValue.of(commands).withOrigin(place)).build()
        .withOrigin(place);
  }

  private static Value comment(Span comment, int stage) {
    String text = comment.text().replaceFirst("^#+", "").strip();
    return new ObjectValue.Builder().put("Cmd", StringValue.of("comment")).put("SubCmd", StringValue.EMPTY)
        .put("Flags", ArrayValue.EMPTY).put("JSON", BooleanValue.FALSE)
        .put("Value", ArrayValue.of(text(text, comment))).put("Stage", NumberValue.of(stage)).build().withOrigin(comment);
  }

  private static ObjectValue.Builder command(Instruction instruction, int stage) {
    Instruction body = instruction instanceof Instruction.Onbuild onbuild ? onbuild.trigger() : instruction;
    boolean triggers = body != instruction;
    Line line = body.line();
    List<Value> flags = new ArrayList<>();
    for (Flag flag : line.flags()) {
      flags.add(text(flag.raw().text(), flag.span()));
    }
    return new ObjectValue.Builder()
        .put("Cmd", text(instruction.name().toLowerCase(Locale.ROOT), instruction.keyword()))
        .put("SubCmd", triggers ? text(body.name(), body.keyword()) : StringValue.EMPTY)
        .put("Flags", ArrayValue.of(flags).withOrigin(instruction.keyword()))
        .put("JSON", BooleanValue.of(line.isJson()).withOrigin(instruction.keyword()))
        .put("Value", ArrayValue.of(values(body)).withOrigin(instruction.keyword()))
        .put("Stage", NumberValue.of(stage).withOrigin(instruction.keyword()));
  }

  private static List<Value> values(Instruction instruction) {
    List<Value> values = new ArrayList<>();
    Line line = instruction.line();
    if (instruction instanceof Instruction.Definition definition && !(instruction instanceof Instruction.Arg)) {
      for (Pair pair : definition.pairs()) {
        values.add(text(pair.name().text(), pair.name().span()));
        values.add(text(pair.value().text(), pair.value().span()));
        values.add(StringValue.of(pair.form() == Pair.Form.EQUALS ? "=" : ""));
      }
    } else if (instruction instanceof Instruction.Healthcheck health && !health.isNone()) {
      values.add(text("CMD", instruction.keyword()));
      addCommand(health, values);
    } else if (instruction instanceof Instruction.Invocation invocation && !(instruction instanceof Instruction.Healthcheck)) {
      addCommand(invocation, values);
    } else if (instruction instanceof Instruction.Broken) {
      values.add(text(line.rest().text(), instruction.keyword()));
    } else {
      line.words().forEach(word -> values.add(text(word.text(), word.span())));
    }
    return values;
  }

  private static void addCommand(Instruction.Invocation invocation, List<Value> values) {
    if (invocation.line().isJson()) {
      invocation.line().words().stream().filter(Word::isJson).forEach(word -> values.add(text(word.text(), word.span())));
    } else {
      values.add(text(invocation.command().text().text(), invocation.command().span().firstLine()));
    }
  }

  private static Value text(String text, Span place) {
    return StringValue.of(text).withOrigin(place);
  }

  private static Span start(Dockerfile dockerfile) {
    return dockerfile.instructions().isEmpty() ? dockerfile.span().firstLine() : dockerfile.instructions().get(0).keyword();
  }
}
