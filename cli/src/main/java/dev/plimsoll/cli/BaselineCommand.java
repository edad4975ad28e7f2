package dev.plimsoll.cli;

import dev.plimsoll.engine.Baseline;
import dev.plimsoll.engine.Plimsoll;
import dev.plimsoll.engine.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** {@code plimsoll baseline}. */
final class BaselineCommand implements Command {
  private static final String FILE = ".plimsoll-baseline.json";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CheckOptions.addTo(CommandSpec.create());
    spec.usageMessage().description("Write down today's findings, so that checks report only new ones")
        .footer("", "Name the file in .plimsoll.yaml (\"baseline: " + FILE + "\") or with \"check --baseline\".");
    return spec.addOption(Arguments.value("-o --output", "FILE", "Where to write it (default: " + FILE + ")"));
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws IOException {
    Report report = Plimsoll.check(CheckOptions.request(arguments, terminal).ignoreBaseline(true));
    if (!report.failures().isEmpty()) {
      report.failures().forEach(failure -> terminal.say("plimsoll: " + report.relative(failure.path()) + ": " + failure.message()));
      return Main.BROKEN;
    }
    Path file = terminal.directory().resolve(Arguments.toPath(arguments.text("--output").orElse(FILE)));
    try {
      Baseline.write(file, report.findings());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e, e);
    }
    terminal.say("plimsoll: " + report.relative(file) + " knows " + report.findings().size()
        + (report.findings().size() == 1 ? " finding" : " findings"));
    return 0;
  }
}
