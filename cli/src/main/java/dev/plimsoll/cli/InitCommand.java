package dev.plimsoll.cli;

import dev.plimsoll.engine.Config;
import dev.plimsoll.engine.RuleCatalogue;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code plimsoll init}. */
final class InitCommand implements Command {
  private static final String FILE = ".plimsoll.yaml";
  private static final List<String> HADOLINT = List.of(".hadolint.yaml", ".hadolint.yml");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description("Write a commented " + FILE + ", with what an existing .hadolint.yaml says");
    return spec
        .addPositional(Arguments.words("DIRECTORY", "0..1", "Where to (default: .)"))
        .addOption(Arguments.flag("--force", "Overwrite an existing file"))
        .addOption(Arguments.flag("--print", "Write to standard output"));
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) {
    Path directory = terminal.directory().resolve(Arguments.toPath(arguments.words().stream().findFirst().orElse("."))).normalize();
    if (!Files.isDirectory(directory)) {
      throw new UsageException(directory + " is no directory");
    }
    String text = text(directory, terminal);
    if (arguments.has("--print")) {
      terminal.out().append(text);
      return 0;
    }
    Path file = directory.resolve(FILE);
    if (Files.exists(file) && !arguments.has("--force")) {
      throw new UsageException(file + " exists already: add --force to overwrite it");
    }
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e, e);
    }
    terminal.say("plimsoll: wrote " + file);
    return 0;
  }

  private static String text(Path directory, Terminal terminal) {
    RuleCatalogue catalogue = RuleCatalogue.installed();
    for (String name : HADOLINT) {
      Path file = directory.resolve(name);
      if (Files.isRegularFile(file)) {
        try {
          HadolintConfig found = HadolintConfig.read(Source.of(file, Files.readString(file)), catalogue);
          found.leftOut().forEach(what -> terminal.say("plimsoll: not taken over from " + name + ": " + what));
          return template(found.failOn(), found.rules(), "# Taken over from " + name + ".\n");
        } catch (IOException e) {
          throw new UncheckedIOException("cannot read " + file + ": " + e, e);
        }
      }
    }
    return template("warning", "", "");
  }

  private static String template(String failOn, String rules, String remark) {
    return """
        # Plimsoll's configuration: it governs this directory and all below it that hold none of their own.
        %s
        # The profiles whose rules run: %s.
        # Another file can be named here too, as in ./shared/plimsoll.yaml.
        extends: [recommended]

        # The severity from which findings fail a run: info, warning, error or never.
        failOn: %s

        # The Kubernetes version to check against.
        # kubernetesVersion: "1.34"

        # A rule's severity, "off", or its options. Other tools' names for a rule work as well ("plimsoll explain ID").
        rules:%s
        # Other settings for some files.
        # overrides:
        #   - paths: ["test/**"]
        #     rules:
        #       dockerfile/*: info

        # Files that are not checked, beside those in .gitignore.
        # exclude: ["vendor/**"]

        # Known findings, each with its reason, and the day from which it is reported again.
        # ignores:
        #   - rule: pss/host-namespace
        #     path: deploy/agent.yaml
        #     object: DaemonSet/agent
        #     reason: the agent listens on every node
        #     until: 2030-01-31

        # Findings of the past, written by "plimsoll baseline".
        # baseline: .plimsoll-baseline.json
        """.formatted(remark.stripTrailing(), String.join(", ", Config.TAGS), failOn, rules.isEmpty() ? " {}\n" : "\n" + rules);
  }
}
