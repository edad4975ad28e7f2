package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plimsoll.engine.Report;
import dev.plimsoll.rule.Edit;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Related;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as SARIF results. */
final class SarifResult {
  static final String ROOT = "%SRCROOT%";
  private static final int MOST_RELATED = 100;

  private final Report report;
  private final JsonGenerator json;
  private final Fingerprints fingerprints = new Fingerprints();
  private final Map<Source, LineHashes> hashes = new IdentityHashMap<>();

  SarifResult(Report report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  void write(Finding finding, int rule) throws IOException {
    Span span = finding.span();
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule());
    json.writeNumberField("ruleIndex", rule);
    json.writeStringField("level", SarifRule.level(finding.severity()));
    writeText(json, "message", finding.message());
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    writePhysical(span);
    writeLogical(finding);
    json.writeEndObject();
    json.writeEndArray();
    writeRelated(finding.related());
    json.writeObjectFieldStart("partialFingerprints");
    LineHashes known = hashes.computeIfAbsent(span.source(), source -> LineHashes.of(source.text()));
    json.writeStringField("primaryLocationLineHash", known.line(span.line()));
    json.writeStringField("plimsoll/v1", fingerprints.next(report, finding));
    json.writeEndObject();
    writeFixes(finding.fixes());
    if (!finding.renders().isEmpty()) {
      json.writeObjectFieldStart("properties");
      Json.strings(json, "renders", finding.renders());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  static void writeText(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  /** Relative to the root where it lies below it, an absolute URI where not. */
  static void writeArtifact(Report report, Path path, JsonGenerator json) throws IOException {
    String shown = report.relativeToRoot(path);
    boolean isInside = !Path.of(shown).isAbsolute();
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(shown, isInside));
    if (isInside) {
      json.writeStringField("uriBaseId", ROOT);
    }
    json.writeEndObject();
  }

  private static String uri(String path, boolean isRelative) {
    try {
      if (!isRelative) {
        return new URI("file", "", path.startsWith("/") ? path : "/" + path, null).toASCIIString();
      }
      String absolute = new URI(null, null, "/" + path, null).toASCIIString();
      return absolute.substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("path " + path, e);
    }
  }

  private void writePhysical(Span span) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    writeArtifact(report, span.source().path(), json);
    writeRegion("region", span);
    json.writeEndObject();
  }

  private void writeRegion(String field, Span span) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("startLine", span.line());
    json.writeNumberField("startColumn", span.column());
    json.writeNumberField("endLine", span.endLine());
    json.writeNumberField("endColumn", span.endColumn());
    json.writeEndObject();
  }

  private void writeLogical(Finding finding) throws IOException {
    String subject = finding.subject().describe();
    if (!subject.isEmpty()) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("fullyQualifiedName", subject);
      json.writeEndObject();
      json.writeEndArray();
    }
  }

  private void writeRelated(List<Related> related) throws IOException {
    if (related.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("relatedLocations");
    int id = 1;
    for (Related place : related.subList(0, Math.min(MOST_RELATED, related.size()))) {
      json.writeStartObject();
      json.writeNumberField("id", id++);
      writePhysical(place.span());
      writeText(json, "message", place.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeFixes(List<Fix> fixes) throws IOException {
    if (fixes.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("fixes");
    for (Fix fix : fixes) {
      json.writeStartObject();
      writeText(json, "description", fix.title());
      json.writeArrayFieldStart("artifactChanges");
      for (Map.Entry<Path, List<Edit>> file : byFile(fix).entrySet()) {
        json.writeStartObject();
        writeArtifact(report, file.getKey(), json);
        json.writeArrayFieldStart("replacements");
        for (Edit edit : file.getValue()) {
          json.writeStartObject();
          writeDeleted(edit.span());
          if (!edit.replacement().isEmpty()) {
            writeText(json, "insertedContent", edit.replacement());
          }
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What an edit replaces; unlike a place to show it may end at the start of the next line. */
  private void writeDeleted(Span span) throws IOException {
    Source source = span.source();
    json.writeObjectFieldStart("deletedRegion");
    json.writeNumberField("startLine", span.line());
    json.writeNumberField("startColumn", span.column());
    json.writeNumberField("endLine", source.line(span.end()));
    json.writeNumberField("endColumn", source.column(span.end()));
    json.writeEndObject();
  }

  private static Map<Path, List<Edit>> byFile(Fix fix) {
    Map<Path, List<Edit>> files = new LinkedHashMap<>();
    fix.edits().forEach(edit -> files.computeIfAbsent(edit.span().source().path(), path -> new ArrayList<>()).add(edit));
    return files;
  }
}
