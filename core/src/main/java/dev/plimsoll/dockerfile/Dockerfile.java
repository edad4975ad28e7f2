package dev.plimsoll.dockerfile;

import dev.plimsoll.rule.Document;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A Dockerfile, as far as it can be read: what cannot is among its {@link #errors()}. */
public final class Dockerfile implements Document {
  private final Source source;
  private final char escape;
  private final List<Span> comments;
  private final List<Directive> directives;
  private final List<Instruction> instructions;
  private final List<Instruction> head;
  private final List<Stage> stages;
  private final Variables globals;
  private final List<String> globalArguments;
  private final List<SyntaxError> errors;
  private final DockerIgnore ignore;
  private final Map<String, List<Stage>> byName = new HashMap<>();

  Dockerfile(Source source, LineReader reader, List<Instruction> instructions, StageBuilder builder, List<SyntaxError> errors,
      DockerIgnore ignore) {
    this.source = source;
    this.escape = reader.escape();
    this.comments = List.copyOf(reader.comments());
    this.directives = List.copyOf(reader.directives());
    this.instructions = List.copyOf(instructions);
    this.head = List.copyOf(builder.head());
    this.stages = List.copyOf(builder.stages());
    this.globals = builder.globals();
    this.globalArguments = globals.names(Integer.MAX_VALUE).stream().sorted().toList();
    this.errors = List.copyOf(errors);
    this.ignore = ignore;
    for (Stage stage : stages) {
      stage.name().ifPresent(name -> byName.computeIfAbsent(name, key -> new ArrayList<>()).add(stage));
    }
  }

  public Source source() {
    return source;
  }

  @Override
  public Span span() {
    return source.span(0, source.text().length());
  }

  @Override
  public List<Span> comments() {
    return comments;
  }

  /** The escape character, a backslash or a backtick. */
  public char escape() {
    return escape;
  }

  /** The parser directives at the top. */
  public List<Directive> directives() {
    return directives;
  }

  /** All instructions in order, broken ones included. */
  public List<Instruction> instructions() {
    return instructions;
  }

  /** What stands before the first FROM; nothing in a file without any. */
  public List<Instruction> head() {
    return head;
  }

  /** The stages in order; a file without FROM is one. */
  public List<Stage> stages() {
    return stages;
  }

  /** All instructions of one kind in order, triggers of ONBUILD included. */
  public <I extends Instruction> List<I> all(Class<I> kind) {
    return select(instructions, kind, true);
  }

  /** The stage that {@code instruction} is in, its FROM counted in; nothing before the first FROM. */
  public Optional<Stage> stageOf(Instruction instruction) {
    int low = 0;
    int high = stages.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stages.get(middle).from().map(Instruction::index).orElse(-1) <= instruction.index()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(stages.get(low - 1));
  }

  static <I extends Instruction> List<I> select(List<Instruction> instructions, Class<I> kind, boolean withTriggers) {
    List<I> found = new ArrayList<>();
    for (Instruction instruction : instructions) {
      if (kind.isInstance(instruction)) {
        found.add(kind.cast(instruction));
      } else if (withTriggers && instruction instanceof Instruction.Onbuild onbuild && kind.isInstance(onbuild.trigger())) {
        found.add(kind.cast(onbuild.trigger()));
      }
    }
    return found;
  }

  /** The stage that a build makes unless told otherwise. */
  public Optional<Stage> finalStage() {
    return stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
  }

  /** Whether FROM, {@code --from} or a mount that names {@code reference} in {@code user} means an earlier stage, and which. */
  public Optional<Stage> stage(String reference, Stage user) {
    List<Stage> named = byName.getOrDefault(reference.toLowerCase(Locale.ROOT), List.of());
    for (int i = named.size() - 1; i >= 0; i--) {
      if (named.get(i).index() < user.index()) {
        return Optional.of(named.get(i));
      }
    }
    if (reference.matches("[0-9]{1,6}") && Integer.parseInt(reference) < user.index()) {
      return Optional.of(stages.get(Integer.parseInt(reference)));
    }
    return Optional.empty();
  }

  /** The variables that FROM may refer to. */
  public Scope globalScope() {
    return StageBuilder.globalScope(globals, Integer.MAX_VALUE);
  }

  /** What a word of {@code instruction} comes to: a FROM's and what stands before it by the global arguments, the rest by its stage's. */
  public Expansion expand(Word word, Instruction instruction) {
    Optional<Stage> stage = instruction instanceof Instruction.From ? Optional.empty() : stageOf(instruction);
    return Lexer.expand(word.text(), word.escape(), stage.map(found -> found.scopeAt(instruction)).orElseGet(this::globalScope));
  }

  /** The names that ARG declares before the first FROM. */
  public List<String> globalArguments() {
    return globalArguments;
  }

  /** What BuildKit refuses, in order. */
  public List<SyntaxError> errors() {
    return errors;
  }

  public List<SyntaxError> errors(SyntaxError.Kind kind) {
    return errors.stream().filter(error -> error.kind() == kind).toList();
  }

  /** What is kept out of the build context; nothing when there is no such file. */
  public DockerIgnore ignore() {
    return ignore;
  }

  /** The stage whose FROM stands next behind {@code offset}. */
  @Override
  public Optional<Span> sectionBehind(int offset) {
    for (Stage stage : stages) {
      if (stage.from().isPresent() && stage.from().get().span().start() >= offset) {
        List<Instruction> all = stage.instructions();
        Instruction last = all.isEmpty() ? stage.from().get() : all.get(all.size() - 1);
        return Optional.of(stage.from().get().span().to(last.span()));
      }
    }
    return Optional.empty();
  }

  /** The next instruction; all of the file for a parser directive, which speaks of it as a whole. */
  @Override
  public Optional<Span> unitBehind(int offset) {
    if (directives.stream().anyMatch(directive -> directive.span().end() == offset)) {
      return Optional.of(span());
    }
    int low = 0;
    int high = instructions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (instructions.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < instructions.size() ? Optional.of(instructions.get(low).span()) : Optional.empty();
  }
}
