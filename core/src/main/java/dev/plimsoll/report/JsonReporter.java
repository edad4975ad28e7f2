package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plimsoll.engine.Report;
import dev.plimsoll.engine.Summary;
import dev.plimsoll.engine.Version;
import dev.plimsoll.rule.Edit;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Subject;
import dev.plimsoll.source.Span;
import java.io.IOException;
import java.util.Map;

/**
 * Plimsoll's own JSON. Fields may join; none leaves or changes its meaning while {@code version} stays. Lines and columns count
 * from 1, columns in UTF-16 code units; an end column is the one behind the last character.
 */
final class JsonReporter implements Reporter {
  static final int VERSION = 1;

  @Override
  public void write(Report report, Appendable out) throws IOException {
    Json.write(out, json -> {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeStringField("plimsoll", Version.TEXT);
      json.writeArrayFieldStart("findings");
      for (Finding finding : report.findings()) {
        write(report, finding, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("failures");
      for (Report.Failure failure : report.failures()) {
        json.writeStartObject();
        json.writeStringField("path", report.relative(failure.path()));
        json.writeStringField("message", failure.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      writeSummary(report, json);
      json.writeEndObject();
    });
  }

  private static void write(Report report, Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().label());
    json.writeStringField("message", finding.message());
    writePlace(report, finding.span(), json);
    Subject subject = finding.subject();
    json.writeObjectFieldStart("subject");
    json.writeStringField("kind", subject.kind());
    json.writeStringField("namespace", subject.namespace());
    json.writeStringField("name", subject.name());
    json.writeStringField("container", subject.container());
    json.writeEndObject();
    json.writeArrayFieldStart("related");
    for (Related related : finding.related()) {
      json.writeStartObject();
      json.writeStringField("message", related.message());
      writePlace(report, related.span(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("fixes");
    for (Fix fix : finding.fixes()) {
      write(report, fix, json);
    }
    json.writeEndArray();
    Json.strings(json, "renders", finding.renders());
    json.writeEndObject();
  }

  private static void write(Report report, Fix fix, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", fix.title());
    json.writeBooleanField("safe", fix.applicability() == Fix.Applicability.SAFE);
    json.writeArrayFieldStart("edits");
    for (Edit edit : fix.edits()) {
      json.writeStartObject();
      writePlace(report, edit.span(), json);
      json.writeStringField("replacement", edit.replacement());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writePlace(Report report, Span span, JsonGenerator json) throws IOException {
    json.writeStringField("path", report.relative(span.source().path()));
    json.writeNumberField("line", span.line());
    json.writeNumberField("column", span.column());
    json.writeNumberField("endLine", span.endLine());
    json.writeNumberField("endColumn", span.endColumn());
  }

  private static void writeSummary(Report report, JsonGenerator json) throws IOException {
    Summary summary = report.summary();
    json.writeObjectFieldStart("summary");
    json.writeNumberField("errors", report.count(Severity.ERROR));
    json.writeNumberField("warnings", report.count(Severity.WARNING));
    json.writeNumberField("infos", report.count(Severity.INFO));
    json.writeStringField("failOn", report.threshold().label());
    json.writeNumberField("files", summary.files());
    json.writeNumberField("documents", summary.documents());
    json.writeNumberField("objects", summary.objects());
    json.writeObjectFieldStart("kinds");
    for (Map.Entry<String, Integer> kind : summary.kinds().entrySet()) {
      json.writeNumberField(kind.getKey(), kind.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("rules", summary.rules());
    json.writeNumberField("suppressed", summary.suppressed());
    json.writeNumberField("baselined", summary.baselined());
    json.writeArrayFieldStart("passedOver");
    for (Summary.PassedOver passed : summary.passedOver()) {
      json.writeStartObject();
      json.writeStringField("reason", passed.reason());
      json.writeNumberField("count", passed.count());
      Json.strings(json, "paths", passed.paths());
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.strings(json, "notes", summary.notes());
    json.writeEndObject();
  }
}
