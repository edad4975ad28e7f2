package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plimsoll.engine.Report;
import dev.plimsoll.engine.Version;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SARIF 2.1.0 as GitHub code scanning accepts it: one run, paths relative to the repository's root, only the rules that found
 * something. What is suppressed or in the baseline is left out, since code scanning would show it all the same.
 */
final class SarifReporter implements Reporter {
  static final int MOST_RESULTS = 25_000;
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final String category;

  SarifReporter(String category) {
    this.category = category;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    List<Finding> findings = shown(report);
    Map<String, Integer> rules = new LinkedHashMap<>();
    findings.forEach(finding -> rules.putIfAbsent(finding.rule(), rules.size()));
    Json.write(out, json -> {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      writeTool(report, rules, json);
      writeInvocation(report, findings.size(), json);
      json.writeObjectFieldStart("automationDetails");
      json.writeStringField("id", category.isEmpty() ? "plimsoll/" : "plimsoll/" + category + "/");
      json.writeEndObject();
      json.writeObjectFieldStart("originalUriBaseIds");
      json.writeObjectFieldStart(SarifResult.ROOT);
      json.writeObjectFieldStart("description");
      json.writeStringField("text", "The root of the repository");
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
      json.writeStringField("columnKind", "utf16CodeUnits");
      json.writeArrayFieldStart("results");
      SarifResult result = new SarifResult(report, json);
      for (Finding finding : findings) {
        result.write(finding, rules.get(finding.rule()));
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /** All findings, or the gravest where there are more than code scanning takes. */
  private static List<Finding> shown(Report report) {
    if (report.findings().size() <= MOST_RESULTS) {
      return report.findings();
    }
    List<Finding> gravest = new ArrayList<>(report.findings());
    gravest.sort(Comparator.comparing(Finding::severity).reversed());
    return gravest.subList(0, MOST_RESULTS);
  }

  private static void writeTool(Report report, Map<String, Integer> rules, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Plimsoll");
    json.writeStringField("semanticVersion", Version.TEXT);
    json.writeArrayFieldStart("rules");
    for (String id : rules.keySet()) {
      SarifRule.write(id, report.catalogue(), json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeInvocation(Report report, int shown, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", report.failures().isEmpty());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Report.Failure failure : report.failures()) {
      json.writeStartObject();
      json.writeStringField("level", "error");
      SarifResult.writeText(json, "message", failure.message());
      json.writeArrayFieldStart("locations");
      json.writeStartObject();
      json.writeObjectFieldStart("physicalLocation");
      SarifResult.writeArtifact(report, failure.path(), json);
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    if (shown < report.findings().size()) {
      json.writeStartObject();
      json.writeStringField("level", Severity.WARNING.label());
      SarifResult.writeText(json, "message",
          (report.findings().size() - shown) + " results are left out: code scanning takes " + MOST_RESULTS);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }
}
