package dev.plimsoll.cli;

import dev.plimsoll.engine.Fixer;
import dev.plimsoll.engine.Report;
import dev.plimsoll.engine.RuleCatalogue;
import dev.plimsoll.engine.UnifiedDiff;
import dev.plimsoll.report.Format;
import dev.plimsoll.report.Presentation;
import dev.plimsoll.rule.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code plimsoll fix}. */
final class FixCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CheckOptions.addTo(CommandSpec.create());
    spec.usageMessage().description("Fix what can be fixed")
        .footer("", "Exits 0 when nothing is left at or above the threshold, else 1; with --diff 1 when there is a difference.");
    return spec
        .addOption(Arguments.flag("--unsafe", "Apply also the fixes that change what a file does"))
        .addOption(Arguments.flag("--diff", "Write nothing, show what would change"))
        .addOption(Arguments.flag("--exit-zero", "Exit 0 also when findings are left"))
        .addOption(Arguments.value("--fail-on", "SEVERITY", "Exit 1 from this severity on: info, warning, error or never (default: warning)"))
        .addOption(Arguments.flag("-q --quiet", "Leave out the findings that remain"))
        .addOption(Arguments.value("--color", "WHEN", "auto, always or never (default: auto)"));
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws IOException {
    boolean isPreview = arguments.has("--diff");
    boolean isStandardInput = arguments.words().contains("-");
    Fixer.Outcome outcome = Fixer.fix(CheckOptions.withThreshold(CheckOptions.request(arguments, terminal), arguments),
        RuleCatalogue.installed(), arguments.has("--unsafe"));
    Report left = outcome.left();
    for (Finding finding : outcome.dropped()) {
      terminal.say("plimsoll: not fixed, the file would no longer parse: " + left.relative(finding.span().source().path()) + ":"
          + finding.span().line() + ": " + finding.message() + " [" + finding.rule() + "]");
    }
    left.failures().forEach(failure -> terminal.say("plimsoll: " + left.relative(failure.path()) + ": " + failure.message()));
    if (isPreview) {
      return showDiff(outcome, terminal);
    }
    if (isStandardInput) {
      throw new UsageException("standard input cannot be fixed in place: add --diff");
    }
    outcome.write();
    boolean isPainted = Colour.isWanted(arguments.text("--color").orElse("auto"), terminal);
    if (!arguments.has("--quiet")) {
      Format.TEXT.reporter(new Presentation(isPainted, false, false, "")).write(left, terminal.out());
    }
    terminal.out().append("fixed ").append(counted(outcome.applied(), "finding")).append(" in ")
        .append(counted(outcome.after().size(), "file")).append('\n');
    return left.exitCode(arguments.has("--exit-zero"));
  }

  private static int showDiff(Fixer.Outcome outcome, Terminal terminal) {
    for (Map.Entry<Path, String> file : outcome.after().entrySet()) {
      terminal.out().print(UnifiedDiff.of(outcome.left().relative(file.getKey()), outcome.before().get(file.getKey()), file.getValue()));
    }
    if (!outcome.left().failures().isEmpty()) {
      return Main.BROKEN;
    }
    return outcome.after().isEmpty() ? 0 : 1;
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
