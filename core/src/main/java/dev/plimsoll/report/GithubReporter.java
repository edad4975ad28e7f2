package dev.plimsoll.report;

import dev.plimsoll.engine.Report;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import java.io.IOException;
import java.util.List;

/**
 * Workflow commands, which GitHub shows as annotations: the gravest first, ten a level since it takes no more from one step, the
 * last of ten telling how many are not shown.
 */
final class GithubReporter implements Reporter {
  private static final int MOST = 10;

  @Override
  public void write(Report report, Appendable out) throws IOException {
    writeFailures(report, out);
    write(report, Severity.ERROR, MOST - Math.min(MOST, report.failures().size()), out);
    write(report, Severity.WARNING, MOST, out);
    write(report, Severity.INFO, MOST, out);
  }

  private static void writeFailures(Report report, Appendable out) throws IOException {
    List<Report.Failure> failures = report.failures();
    int shown = failures.size() > MOST ? MOST - 1 : failures.size();
    for (Report.Failure failure : failures.subList(0, shown)) {
      out.append("::error file=").append(property(report.relativeToRoot(failure.path()))).append(",title=Plimsoll failed::")
          .append(data(failure.message())).append('\n');
    }
    if (shown < failures.size()) {
      rest("error", failures.size() - shown, "failures", out);
    }
  }

  private static void write(Report report, Severity severity, int room, Appendable out) throws IOException {
    List<Finding> findings = report.findings().stream().filter(finding -> finding.severity() == severity).toList();
    int shown = findings.size() > room ? Math.max(0, room - 1) : findings.size();
    for (Finding finding : findings.subList(0, shown)) {
      write(report, finding, out);
    }
    if (shown < findings.size() && room > 0) {
      rest(command(severity), findings.size() - shown, "findings of this level", out);
    }
  }

  private static void rest(String command, int count, String what, Appendable out) throws IOException {
    out.append("::").append(command).append(" title=Plimsoll::").append(Integer.toString(count)).append(" more ").append(what)
        .append(", see the job summary").append('\n');
  }

  private static void write(Report report, Finding finding, Appendable out) throws IOException {
    Span span = finding.span();
    out.append("::").append(command(finding.severity()));
    out.append(" file=").append(property(report.relativeToRoot(span.source().path())));
    out.append(",line=").append(Integer.toString(span.line())).append(",endLine=").append(Integer.toString(span.endLine()));
    if (span.line() == span.endLine()) {
      out.append(",col=").append(Integer.toString(span.column())).append(",endColumn=").append(Integer.toString(span.endColumn()));
    }
    out.append(",title=").append(property(finding.rule())).append("::").append(data(finding.message())).append('\n');
  }

  private static String command(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.label();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
