package dev.plimsoll.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Declares options and positional words on a specification, and reads their values once it has been parsed. */
record Arguments(CommandSpec spec) {
  /** An option without a value. {@code names} are separated by blanks. */
  static OptionSpec flag(String names, String description) {
    return OptionSpec.builder(names.split(" ")).type(boolean.class).arity("0").description(description).build();
  }

  static OptionSpec value(String names, String label, String description) {
    return OptionSpec.builder(names.split(" ")).type(String.class).paramLabel(label).arity("1").description(description).build();
  }

  /** An option that may be given several times. */
  static OptionSpec values(String names, String label, String description) {
    return OptionSpec.builder(names.split(" ")).type(List.class).auxiliaryTypes(String.class).paramLabel(label).arity("1")
        .description(description).build();
  }

  static PositionalParamSpec words(String label, String arity, String description) {
    return PositionalParamSpec.builder().type(List.class).auxiliaryTypes(String.class).paramLabel(label).arity(arity).index("0..*")
        .description(description).build();
  }

  boolean has(String option) {
    return Boolean.TRUE.equals(spec.findOption(option).getValue());
  }

  Optional<String> text(String option) {
    return Optional.ofNullable(spec.findOption(option).getValue());
  }

  Optional<Path> path(String option) {
    return text(option).map(Arguments::toPath);
  }

  List<String> texts(String option) {
    List<String> values = spec.findOption(option).getValue();
    return values == null ? List.of() : values;
  }

  List<Path> paths(String option) {
    return texts(option).stream().map(Arguments::toPath).toList();
  }

  /** The words that are no options. */
  List<String> words() {
    List<String> words = spec.positionalParameters().get(0).getValue();
    return words == null ? List.of() : words;
  }

  static Path toPath(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("\"" + text.replace('\0', '?') + "\" is no path: " + e.getReason());
    }
  }
}
