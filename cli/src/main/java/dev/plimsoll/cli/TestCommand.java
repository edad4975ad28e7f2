package dev.plimsoll.cli;

import dev.plimsoll.policy.test.PolicyTests;
import dev.plimsoll.policy.test.TestOutcome;
import dev.plimsoll.rego.Coverage;
import dev.plimsoll.rego.RegoException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code plimsoll test}. */
final class TestCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description("Run the tests of policies: test_ rules in Rego and Gatekeeper's suites")
        .footer("", "Exits 0 when all pass, 1 when one fails, 2 when a policy is defective or cannot be read.");
    return spec
        .addPositional(Arguments.words("PATH", "0..*", "Files and directories of policies, data and suites (default: policy)"))
        .addOption(Arguments.value("--run", "REGEX", "Run only the tests whose full name matches"))
        .addOption(Arguments.flag("--coverage", "Show which lines no test looked at"))
        .addOption(Arguments.flag("-v --verbose", "Show the tests that pass, and what tests print"));
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws IOException {
    List<String> words = arguments.words().isEmpty() ? List.of("policy") : arguments.words();
    List<Path> paths = words.stream().map(Arguments::toPath).map(path -> terminal.directory().resolve(path).normalize()).toList();
    Pattern wanted = pattern(arguments.text("--run").orElse(""));
    PolicyTests tests;
    try {
      tests = PolicyTests.run(paths, terminal.directory(), name -> wanted.matcher(name).find(), arguments.has("--coverage"));
    } catch (RegoException e) {
      e.errors().forEach(error -> terminal.say("plimsoll: " + error));
      return 2;
    }
    show(tests, arguments.has("--verbose"), terminal.out());
    showCoverage(tests.coverage(), terminal.out());
    if (tests.outcomes().isEmpty()) {
      terminal.say("plimsoll: no tests found");
      return 2;
    }
    return tests.isGood() ? 0 : 1;
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new UsageException("\"" + text + "\" is no regular expression: " + e.getDescription());
    }
  }

  private static void show(PolicyTests tests, boolean all, PrintStream out) {
    for (TestOutcome outcome : tests.outcomes()) {
      if (all || !outcome.isGood()) {
        String reason = outcome.message().isEmpty() ? "" : ": " + outcome.message();
        out.println(outcome.place() + ": " + outcome.status().name().toLowerCase(Locale.ROOT) + ": " + outcome.group() + "."
            + outcome.name() + reason);
        outcome.output().forEach(line -> out.println("    " + line));
      }
    }
    StringBuilder sums = new StringBuilder();
    for (TestOutcome.Status status : TestOutcome.Status.values()) {
      long count = tests.count(status);
      if (count > 0) {
        sums.append(sums.isEmpty() ? "" : ", ").append(count).append(' ').append(status.name().toLowerCase(Locale.ROOT));
      }
    }
    out.println(sums);
  }

  private static void showCoverage(List<Coverage.FileCoverage> files, PrintStream out) {
    for (Coverage.FileCoverage file : files) {
      String missed = file.missed().isEmpty() ? "" : ", missed lines " + file.missed().toString().replaceAll("[\\[\\]]", "");
      out.println(String.format(Locale.ROOT, "%s: %.1f %%%s", file.file(), file.percent(), missed));
    }
  }
}
