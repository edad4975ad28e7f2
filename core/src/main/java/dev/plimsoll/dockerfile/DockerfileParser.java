package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.SyntaxError.Kind;
import dev.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads Dockerfiles; never fails, whatever the text. */
public final class DockerfileParser {
  private DockerfileParser() {}

  /** A Dockerfile whose build context is not known to leave anything out. */
  public static Dockerfile parse(Source source) {
    return parse(source, DockerIgnore.NONE);
  }

  /** A Dockerfile and the {@code .dockerignore} of its build context. */
  public static Dockerfile parse(Source source, Source ignore) {
    return parse(source, DockerIgnore.parse(ignore.text()));
  }

  private static Dockerfile parse(Source source, DockerIgnore ignore) {
    List<SyntaxError> errors = new ArrayList<>();
    LineReader reader = new LineReader(source, errors);
    LineParser lines = new LineParser(reader, errors);
    InstructionParser parser = new InstructionParser(lines, errors);
    List<Instruction> instructions = new ArrayList<>();
    for (Optional<LineReader.Joined> joined = reader.next(); joined.isPresent(); joined = reader.next()) {
      instructions.add(parser.parse(lines.parse(instructions.size(), joined.get())));
    }
    if (instructions.isEmpty()) {
      errors.add(new SyntaxError(Kind.FILE, source.span(0, 0), "file holds no instruction"));
    }
    StageBuilder stages = new StageBuilder(errors);
    stages.build(instructions);
    errors.sort(Comparator.comparingInt(error -> error.span().start()));
    return new Dockerfile(source, reader, instructions, stages, errors, ignore);
  }
}
