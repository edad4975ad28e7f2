package dev.plimsoll.cli;

import dev.plimsoll.engine.Report;
import dev.plimsoll.report.Format;
import dev.plimsoll.report.MarkdownReporter;
import dev.plimsoll.report.Presentation;
import dev.plimsoll.rule.Spelling;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one report goes: {@code sarif=build/plimsoll.sarif}, or {@code sarif} for standard output.
 *
 * @param file relative to the directory of the run; empty for standard output
 */
record Output(Format format, String file) {
  /** Reads what {@code --format} was given; nothing means text. */
  static List<Output> parse(List<String> words) {
    List<Output> outputs = new ArrayList<>();
    for (String word : words.isEmpty() ? List.of("text") : words) {
      int equals = word.indexOf('=');
      String label = equals < 0 ? word : word.substring(0, equals);
      String file = equals < 0 || word.substring(equals + 1).equals("-") ? "" : word.substring(equals + 1);
      Format format = Format.of(label).orElseThrow(() -> new UsageException("unknown format \"" + label + "\": one of "
          + String.join(", ", Format.labels()) + Spelling.hint(label, Format.labels())));
      outputs.add(new Output(format, file));
    }
    if (outputs.stream().filter(output -> output.file.isEmpty()).count() > 1) {
      throw new UsageException("several formats would share standard output: give all but one a file, as in --format sarif=out.sarif");
    }
    return outputs;
  }

  boolean isText() {
    return format == Format.TEXT && file.isEmpty();
  }

  void write(Report report, Presentation presentation, Terminal terminal) throws IOException {
    if (file.isEmpty()) {
      Writer out = new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
      format.reporter(presentation).write(report, out);
      out.flush();
    } else {
      writeFile(report, presentation, terminal.directory().resolve(Arguments.toPath(file)));
    }
    if (format == Format.GITHUB && !terminal.variable("GITHUB_STEP_SUMMARY").isEmpty()) {
      appendSummary(report, Path.of(terminal.variable("GITHUB_STEP_SUMMARY")));
    }
  }

  private void writeFile(Report report, Presentation presentation, Path path) {
    Presentation plain = new Presentation(false, presentation.quiet(), presentation.statistics(), presentation.category());
    try {
      if (path.getParent() != null) {
        Files.createDirectories(path.getParent());
      }
      try (Writer out = Files.newBufferedWriter(path)) {
        format.reporter(plain).write(report, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path + ": " + e, e);
    }
  }

  private static void appendSummary(Report report, Path path) {
    try (Writer out = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      new MarkdownReporter().write(report, out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the job summary " + path + ": " + e, e);
    }
  }
}
