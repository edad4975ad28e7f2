package dev.plimsoll.report;

import dev.plimsoll.engine.Report;
import dev.plimsoll.engine.Summary;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines below the findings: how many, in what, and what was not looked at. */
final class TextSummary {
  private TextSummary() {}

  static void write(Report report, Paint paint, Appendable out) throws IOException {
    out.append(result(report, paint)).append('\n');
    Summary summary = report.summary();
    out.append("checked ").append(checked(summary)).append('\n');
    if (summary.suppressed() > 0 || summary.baselined() > 0) {
      List<String> hidden = new ArrayList<>();
      if (summary.suppressed() > 0) {
        hidden.add(summary.suppressed() + " suppressed");
      }
      if (summary.baselined() > 0) {
        hidden.add(summary.baselined() + " in the baseline");
      }
      out.append("not shown: ").append(String.join(", ", hidden)).append('\n');
    }
    for (Summary.PassedOver passed : summary.passedOver()) {
      out.append("not checked: ").append(passedOver(passed)).append('\n');
    }
    for (String note : summary.notes()) {
      out.append("note: ").append(Printable.of(note)).append('\n');
    }
  }

  static void statistics(Report report, Appendable out) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    report.findings().forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
    List<Map.Entry<String, Integer>> rows = new ArrayList<>(counts.entrySet());
    rows.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()));
    for (Map.Entry<String, Integer> row : rows) {
      out.append(String.format("%7d  %s%n", row.getValue(), Printable.of(row.getKey())));
    }
    if (!rows.isEmpty()) {
      out.append('\n');
    }
  }

  /** {@code 2 errors, 1 warning in 3 files}. */
  static String counts(Report report) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : new Severity[] {Severity.ERROR, Severity.WARNING, Severity.INFO}) {
      long count = report.count(severity);
      if (count > 0) {
        parts.add(severity == Severity.INFO ? count + " info" : counted(count, severity.label()));
      }
    }
    if (parts.isEmpty()) {
      return "no findings";
    }
    long files = report.findings().stream().map(finding -> finding.span().source().path()).distinct().count();
    return String.join(", ", parts) + " in " + counted(files, "file");
  }

  /** {@code 4 files (2 Dockerfile, 1 Compose), 5 documents, 0 objects, 31 rules}. */
  static String checked(Summary summary) {
    StringBuilder text = new StringBuilder(counted(summary.files(), "file"));
    if (!summary.kinds().isEmpty()) {
      List<String> kinds = new ArrayList<>();
      summary.kinds().forEach((kind, count) -> kinds.add(count + " " + kind));
      text.append(" (").append(String.join(", ", kinds)).append(')');
    }
    text.append(", ").append(counted(summary.documents(), "document"));
    text.append(", ").append(counted(summary.objects(), "object"));
    return text.append(", ").append(counted(summary.rules(), "rule")).toString();
  }

  static String passedOver(Summary.PassedOver passed) {
    List<String> shown = passed.paths().stream().limit(3).map(Printable::of).toList();
    String more = passed.count() > shown.size() && !shown.isEmpty() ? ", …" : "";
    return passed.count() + " " + Printable.of(passed.reason())
        + (shown.isEmpty() ? "" : " (" + String.join(", ", shown) + more + ")");
  }

  private static String result(Report report, Paint paint) {
    String text = counts(report);
    if (!report.failures().isEmpty()) {
      text += "; " + counted(report.failures().size(), "failure") + " of the run itself";
    }
    if (report.findings().isEmpty() && report.failures().isEmpty()) {
      return report.summary().files() == 0 ? text : paint.good(text);
    }
    long safe = report.findings().stream().filter(finding -> has(finding, Fix.Applicability.SAFE)).count();
    long unsafe = report.findings().stream()
        .filter(finding -> !has(finding, Fix.Applicability.SAFE) && has(finding, Fix.Applicability.UNSAFE)).count();
    String fixes = "";
    if (safe > 0) {
      fixes = "; " + safe + " fixable with \"plimsoll fix\"" + (unsafe > 0 ? ", " + unsafe + " more with \"--unsafe\"" : "");
    } else if (unsafe > 0) {
      fixes = "; " + unsafe + " fixable with \"plimsoll fix --unsafe\"";
    }
    return paint.bold(text) + fixes;
  }

  private static boolean has(Finding finding, Fix.Applicability applicability) {
    return finding.fixes().stream().anyMatch(fix -> fix.applicability() == applicability);
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
