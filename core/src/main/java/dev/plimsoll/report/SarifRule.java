package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plimsoll.engine.RuleCatalogue;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule as SARIF describes it, its help taken from its page. */
final class SarifRule {
  private static final int LONGEST_DESCRIPTION = 1024;
  private static final int LONGEST_NAME = 255;
  private static final int MOST_TAGS = 20;

  private SarifRule() {}

  static void write(String id, RuleCatalogue catalogue, JsonGenerator json) throws IOException {
    Optional<RuleMeta> meta = catalogue.meta(id);
    String summary = meta.map(RuleMeta::summary).orElse(id);
    Page page = new Page(catalogue.page(id).orElse(summary));
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("name", name(id));
    SarifResult.writeText(json, "shortDescription", summary);
    SarifResult.writeText(json, "fullDescription", page.lead(summary, LONGEST_DESCRIPTION));
    json.writeObjectFieldStart("help");
    json.writeStringField("text", page.text());
    json.writeStringField("markdown", page.markdown());
    json.writeEndObject();
    Severity severity = meta.map(RuleMeta::severity).orElse(Severity.WARNING);
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(severity));
    json.writeEndObject();
    writeProperties(meta.map(RuleMeta::tags).map(tags -> tags.stream().sorted().toList()).orElse(List.of()), severity, json);
    json.writeEndObject();
  }

  static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.label();
  }

  /** A rule tagged {@code security} carries a score, which makes its results security alerts; others have a problem's severity. */
  private static void writeProperties(List<String> tags, Severity severity, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("properties");
    List<String> shown = new ArrayList<>(tags);
    Json.strings(json, "tags", shown.subList(0, Math.min(MOST_TAGS, shown.size())));
    json.writeStringField("precision", "high");
    if (tags.contains("security")) {
      json.writeStringField("security-severity", switch (severity) {
        case ERROR -> "8.0";
        case WARNING -> "5.5";
        case INFO -> "2.0";
      });
    } else {
      json.writeStringField("problem.severity", severity == Severity.INFO ? "recommendation" : severity.label());
    }
    json.writeEndObject();
  }

  /** {@code DockerfileLatestTag}. */
  private static String name(String id) {
    StringBuilder name = new StringBuilder();
    boolean isStart = true;
    for (int i = 0; i < id.length() && name.length() < LONGEST_NAME; i++) {
      char c = id.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        name.append(isStart ? Character.toUpperCase(c) : c);
      }
      isStart = !Character.isLetterOrDigit(c);
    }
    return name.toString();
  }
}
