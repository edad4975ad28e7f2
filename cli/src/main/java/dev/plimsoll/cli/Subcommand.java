package dev.plimsoll.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The subcommands, in the order of the help. The class of one is loaded when it is chosen. */
enum Subcommand {
  CHECK { @Override Command command() { return new CheckCommand(); } },
  FIX { @Override Command command() { return new FixCommand(); } },
  BASELINE { @Override Command command() { return new BaselineCommand(); } },
  INIT { @Override Command command() { return new InitCommand(); } },
  RENDER { @Override Command command() { return new RenderCommand(); } },
  RULES { @Override Command command() { return new RulesCommand(); } },
  EXPLAIN { @Override Command command() { return new ExplainCommand(); } },
  TEST { @Override Command command() { return new TestCommand(); } },
  EVAL { @Override Command command() { return new EvalCommand(); } },
  COMPLETION { @Override Command command() { return new CompletionCommand(); } };

  abstract Command command();

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Subcommand> of(String label) {
    for (Subcommand subcommand : values()) {
      if (subcommand.label().equals(label)) {
        return Optional.of(subcommand);
      }
    }
    return Optional.empty();
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(Subcommand::label).toList();
  }
}
