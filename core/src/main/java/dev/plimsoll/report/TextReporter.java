package dev.plimsoll.report;

import dev.plimsoll.engine.Report;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import java.io.IOException;
import java.util.List;

/**
 * Text for people. Each finding's first line has the stable form {@code path:line:column: severity: message [rule]}, which
 * problem matchers and editors read; the source line with marks below it, related places and fixes follow, indented.
 */
final class TextReporter implements Reporter {
  private static final int MOST_RELATED = 5;

  private final Presentation presentation;
  private final Paint paint;

  TextReporter(Presentation presentation) {
    this.presentation = presentation;
    this.paint = new Paint(presentation.colour());
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    for (Finding finding : report.findings()) {
      write(report, finding, out);
    }
    for (Report.Failure failure : report.failures()) {
      out.append(path(report, failure)).append(": ").append(paint.severity(Severity.ERROR, "failure")).append(": ")
          .append(Printable.of(failure.message())).append('\n');
    }
    if (presentation.statistics()) {
      TextSummary.statistics(report, out);
    }
    if (!presentation.quiet()) {
      TextSummary.write(report, paint, out);
    }
  }

  private void write(Report report, Finding finding, Appendable out) throws IOException {
    Span span = finding.span();
    out.append(paint.bold(place(report, span))).append(": ")
        .append(paint.severity(finding.severity(), finding.severity().label())).append(": ")
        .append(paint.bold(Printable.of(finding.message()))).append(" ")
        .append(paint.dim("[" + Printable.of(finding.rule()) + "]")).append('\n');
    if (presentation.quiet()) {
      return;
    }
    String number = Integer.toString(span.line());
    String margin = " ".repeat(number.length() + 1);
    writeExcerpt(finding, number, margin, out);
    writeNotes(report, finding, margin, out);
    out.append('\n');
  }

  private void writeExcerpt(Finding finding, String number, String margin, Appendable out) throws IOException {
    Excerpt excerpt = Excerpt.of(finding.span());
    out.append(' ').append(paint.dim(number + " |")).append(excerpt.text().isEmpty() ? "" : " ").append(excerpt.text()).append('\n');
    out.append(margin).append(paint.dim(" |")).append(' ').append(" ".repeat(excerpt.indent()))
        .append(paint.severity(finding.severity(), "^".repeat(excerpt.marks()))).append('\n');
  }

  private void writeNotes(Report report, Finding finding, String margin, Appendable out) throws IOException {
    String subject = finding.subject().describe();
    if (!subject.isEmpty()) {
      note(margin, "in " + subject, out);
    }
    List<String> renders = finding.renders().stream().filter(render -> !render.isEmpty()).toList();
    if (!renders.isEmpty()) {
      note(margin, "rendered with " + String.join(", ", renders), out);
    }
    int shown = 0;
    for (Related related : finding.related()) {
      if (shown++ == MOST_RELATED) {
        note(margin, "and " + (finding.related().size() - MOST_RELATED) + " more places", out);
        break;
      }
      note(margin, place(report, related.span()) + ": " + related.message(), out);
    }
    for (Fix fix : finding.fixes()) {
      note(margin, "fix: " + fix.title() + (fix.applicability() == Fix.Applicability.SAFE ? "" : " (unsafe)"), out);
    }
  }

  private void note(String margin, String text, Appendable out) throws IOException {
    out.append(margin).append(paint.dim(" =")).append(' ').append(Printable.of(text)).append('\n');
  }

  private static String place(Report report, Span span) {
    return path(report.relative(span.source().path())) + ":" + span.line() + ":" + span.column();
  }

  private static String path(Report report, Report.Failure failure) {
    return path(report.relative(failure.path()));
  }

  /** A path that starts like a workflow command must not be taken for one. */
  private static String path(String relative) {
    String shown = Printable.of(relative.isEmpty() ? "." : relative);
    return shown.startsWith(":") || shown.startsWith("#") ? "./" + shown : shown;
  }
}
