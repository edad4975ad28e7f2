package dev.plimsoll.report;

import dev.plimsoll.engine.Report;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Severity;
import java.io.IOException;

/** GitLab's Code Quality: an array, each finding with a fingerprint of its own, the rule told in the description since nothing else is shown. */
final class GitlabReporter implements Reporter {
  @Override
  public void write(Report report, Appendable out) throws IOException {
    Fingerprints fingerprints = new Fingerprints();
    Json.write(out, json -> {
      json.writeStartArray();
      for (Finding finding : report.findings()) {
        json.writeStartObject();
        json.writeStringField("description", finding.rule() + ": " + finding.message());
        json.writeStringField("check_name", finding.rule());
        json.writeStringField("fingerprint", fingerprints.next(report, finding));
        json.writeStringField("severity", severity(finding.severity()));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", report.relativeToRoot(finding.span().source().path()));
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", finding.span().line());
        json.writeNumberField("end", finding.span().endLine());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case INFO -> "info";
    };
  }
}
