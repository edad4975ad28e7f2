package dev.plimsoll.dockerfile;

import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One instruction of a Dockerfile. */
public sealed interface Instruction {
  Line line();

  default Span span() {
    return line().span();
  }

  /** The keyword's place, on one line: where a finding about the whole instruction belongs. */
  default Span keyword() {
    return line().keyword().span();
  }

  /** All of its lines with the last one's break: what goes when it is deleted. */
  default Span lines() {
    Span span = span();
    String text = span.source().text();
    int start = text.lastIndexOf('\n', span.start() - 1) + 1;
    int end = text.indexOf('\n', span.end());
    return span.source().span(start, end < 0 ? text.length() : end + 1);
  }

  /** The keyword in upper case. */
  default String name() {
    return line().keyword().text().toUpperCase(Locale.ROOT);
  }

  /** The instruction's place among the file's, from 0. */
  default int index() {
    return line().index();
  }

  /** Copies files: ADD or COPY. */
  sealed interface Transfer extends Instruction {
    /** What is copied, here-documents included. */
    default List<Word> sources() {
      return line().words().subList(0, line().words().size() - 1);
    }

    /** The files and addresses that are copied, here-documents left out. */
    default List<Word> files() {
      return line().heredocs().isEmpty() ? sources() : sources().stream().filter(word -> !isHeredoc(word)).toList();
    }

    default Word destination() {
      return line().words().get(line().words().size() - 1);
    }

    private boolean isHeredoc(Word word) {
      return line().heredocs().stream().anyMatch(heredoc -> heredoc.mark().contains(word.span()));
    }
  }

  /** Runs a command, or says which one the container runs. */
  sealed interface Invocation extends Instruction {
    CommandLine command();
  }

  /** Sets names to values. */
  sealed interface Definition extends Instruction {
    List<Pair> pairs();
  }

  record Add(Line line) implements Transfer {}

  record Arg(Line line, List<Pair> pairs) implements Definition {}

  record Cmd(Line line, CommandLine command) implements Invocation {}

  record Copy(Line line) implements Transfer {
    /** The {@code --from} flag. */
    public Optional<Flag> from() {
      return line.flag("from");
    }
  }

  record Entrypoint(Line line, CommandLine command) implements Invocation {}

  record Env(Line line, List<Pair> pairs) implements Definition {}

  record Expose(Line line) implements Instruction {
    public List<Word> ports() {
      return line.words();
    }
  }

  record From(Line line) implements Instruction {
    public Word image() {
      return line.words().get(0);
    }

    /** The word between image and name. */
    public Optional<Word> as() {
      return line.words().size() == 3 ? Optional.of(line.words().get(1)) : Optional.empty();
    }

    /** The stage's name as written. */
    public Optional<Word> stageName() {
      return line.words().size() == 3 ? Optional.of(line.words().get(2)) : Optional.empty();
    }

    public Optional<Flag> platform() {
      return line.flag("platform");
    }
  }

  /** HEALTHCHECK; its command is empty for NONE. */
  record Healthcheck(Line line, CommandLine command) implements Invocation {
    public boolean isNone() {
      return line.words().get(0).text().equalsIgnoreCase("NONE");
    }
  }

  record Label(Line line, List<Pair> pairs) implements Definition {}

  record Maintainer(Line line) implements Instruction {
    public Word author() {
      return line.words().get(0);
    }
  }

  record Onbuild(Line line, Instruction trigger) implements Instruction {}

  record Run(Line line, CommandLine command, List<Mount> mounts) implements Invocation {}

  record Shell(Line line) implements Instruction {
    public List<Word> shell() {
      return line.words();
    }
  }

  record Stopsignal(Line line) implements Instruction {
    public Word signal() {
      return line.words().get(0);
    }
  }

  record User(Line line) implements Instruction {
    /** Name or number, with the group behind a colon. */
    public Word user() {
      return line.words().get(0);
    }
  }

  record Volume(Line line) implements Instruction {
    public List<Word> paths() {
      return line.words();
    }
  }

  record Workdir(Line line) implements Instruction {
    public Word path() {
      return line.words().get(0);
    }
  }

  /** An instruction that cannot be read; the document's errors say why. */
  record Broken(Line line) implements Instruction {}
}
