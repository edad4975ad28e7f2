package dev.plimsoll.report;

import dev.plimsoll.engine.Report;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A table of the findings in GitHub's Markdown, for a job's summary: the gravest first, cut at a row before it grows too long to show. */
public final class MarkdownReporter implements Reporter {
  private static final int LONGEST = 1_000_000;

  @Override
  public void write(Report report, Appendable out) throws IOException {
    out.append("### Plimsoll: ").append(cell(TextSummary.counts(report))).append("\n\n");
    for (Report.Failure failure : report.failures()) {
      out.append("- **failure** ").append(cell(report.relativeToRoot(failure.path()) + ": " + failure.message())).append('\n');
    }
    if (!report.findings().isEmpty()) {
      writeTable(report, out);
    }
    out.append("\nChecked ").append(cell(TextSummary.checked(report.summary()))).append(".\n");
  }

  private static void writeTable(Report report, Appendable out) throws IOException {
    List<Finding> findings = new ArrayList<>(report.findings());
    findings.sort(Comparator.comparing(Finding::severity, Comparator.reverseOrder()));
    out.append("| | Place | Finding | Rule |\n|---|---|---|---|\n");
    int written = 0;
    int bytes = 0;
    for (Finding finding : findings) {
      String row = row(report, finding);
      bytes += row.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LONGEST) {
        out.append("\n").append(Integer.toString(findings.size() - written)).append(" more findings are left out here.\n");
        return;
      }
      out.append(row);
      written++;
    }
  }

  private static String row(Report report, Finding finding) {
    Span span = finding.span();
    String mark = finding.severity() == Severity.INFO ? "info" : "**" + finding.severity().label() + "**";
    return "| " + mark + " | " + cell(report.relativeToRoot(span.source().path()) + ":" + span.line() + ":" + span.column())
        + " | " + cell(finding.message()) + " | " + cell(finding.rule()) + " |\n";
  }

  /** Text that Markdown and HTML leave alone, on one line. */
  private static String cell(String text) {
    StringBuilder out = new StringBuilder();
    String printable = Printable.of(text);
    for (int i = 0; i < printable.length(); i++) {
      char c = printable.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '|', '`', '*', '_', '[', ']', '\\', '~', '#', '!' -> out.append('\\').append(c);
        case '@' -> out.append("&#64;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
