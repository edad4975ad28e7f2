package dev.plimsoll.cli;

import dev.plimsoll.engine.CheckRequest;
import dev.plimsoll.engine.Inspection;
import dev.plimsoll.engine.Plimsoll;
import dev.plimsoll.engine.Report;
import dev.plimsoll.report.Presentation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code plimsoll check}. */
final class CheckCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CheckOptions.addTo(CommandSpec.create());
    spec.usageMessage().description("Check files and directories");
    return spec
        .addOption(Arguments.values("-f --format", "FORMAT[=FILE]",
            "text, json, sarif, junit, github, gitlab or checkstyle, to a file or to standard output; repeatable (default: text)"))
        .addOption(Arguments.value("--fail-on", "SEVERITY", "Exit 1 from this severity on: info, warning, error or never (default: warning)"))
        .addOption(Arguments.flag("--exit-zero", "Exit 0 also with findings; a run that failed still exits 2"))
        .addOption(Arguments.flag("--fail-if-nothing", "Exit 2 when nothing was there to check"))
        .addOption(Arguments.value("--baseline", "FILE", "Drop the findings that this baseline knows"))
        .addOption(Arguments.value("--sarif-category", "NAME", "Tell this SARIF file from others of the same commit"))
        .addOption(Arguments.flag("-q --quiet", "Write the findings and nothing else"))
        .addOption(Arguments.flag("--statistics", "Count the findings by rule"))
        .addOption(Arguments.value("--color", "WHEN", "auto, always or never (default: auto)"))
        .addOption(Arguments.flag("--show-files", "List the files that would be checked, and stop"))
        .addOption(Arguments.flag("--show-config", "Show the configuration that governs the first path, and stop"));
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws IOException {
    List<Output> outputs = Output.parse(arguments.texts("--format"));
    Presentation presentation = new Presentation(Colour.isWanted(arguments.text("--color").orElse("auto"), terminal),
        arguments.has("--quiet"), arguments.has("--statistics"), arguments.text("--sarif-category").orElse(""));
    CheckRequest request = CheckOptions.withThreshold(CheckOptions.request(arguments, terminal), arguments);
    if (arguments.text("--baseline").isPresent()) {
      Path file = terminal.directory().resolve(Arguments.toPath(arguments.text("--baseline").get()));
      if (!Files.isRegularFile(file)) {
        throw new UsageException("no baseline " + file + ": write one with \"plimsoll baseline\"");
      }
      request = request.baseline(file);
    }
    if (arguments.has("--show-files")) {
      Path base = terminal.directory();
      Inspection.of(request).files().forEach(path -> terminal.out().println(path.startsWith(base) ? base.relativize(path) : path));
      return 0;
    }
    if (arguments.has("--show-config")) {
      terminal.out().print(Inspection.of(request).configuration());
      return 0;
    }
    Report report = check(request, terminal);
    for (Output output : outputs) {
      output.write(report, presentation, terminal);
    }
    tellFailures(report, outputs, terminal);
    return exitCode(report, arguments, terminal);
  }

  private static Report check(CheckRequest request, Terminal terminal) {
    if (!terminal.isErrTerminal()) {
      return Plimsoll.check(request);
    }
    ProgressBar bar = new ProgressBar(terminal.err());
    try {
      return Plimsoll.check(request.progress(bar));
    } finally {
      bar.clear();
    }
  }

  /** A failure of the run is told to the user too where the report goes to a machine. */
  private static void tellFailures(Report report, List<Output> outputs, Terminal terminal) {
    if (outputs.stream().noneMatch(Output::isText)) {
      report.failures().forEach(failure -> terminal.say("plimsoll: " + report.relative(failure.path()) + ": " + failure.message()));
    }
  }

  private static int exitCode(Report report, Arguments arguments, Terminal terminal) {
    int code = report.exitCode(arguments.has("--exit-zero"));
    if (report.summary().files() > 0) {
      return code;
    }
    boolean fails = arguments.has("--fail-if-nothing");
    terminal.say("plimsoll: " + (fails ? "" : "warning: ") + "nothing to check in " + String.join(", ", arguments.words().isEmpty()
        ? List.of(".") : arguments.words()));
    return fails ? Main.BROKEN : code;
  }
}
