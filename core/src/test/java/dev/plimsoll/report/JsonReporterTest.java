package dev.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.engine.Report;
import dev.plimsoll.engine.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReporterTest {
  private static final String EXPECTED = """
      {"version": 1, "plimsoll": "%s",
       "findings": [{
         "rule": "dockerfile/latest-tag", "severity": "warning", "message": "image \\"node:latest\\" is not pinned",
         "path": "Dockerfile", "line": 1, "column": 6, "endLine": 1, "endColumn": 17,
         "subject": {"kind": "Stage", "namespace": "", "name": "node", "container": ""},
         "related": [{"message": "used here", "path": "Dockerfile", "line": 2, "column": 1, "endLine": 2, "endColumn": 11}],
         "fixes": [
           {"title": "Pin it", "safe": false, "edits": [
             {"path": "Dockerfile", "line": 1, "column": 11, "endLine": 1, "endColumn": 17, "replacement": "22.1"}]},
           {"title": "Drop the run", "safe": true, "edits": [
             {"path": "Dockerfile", "line": 2, "column": 1, "endLine": 2, "endColumn": 12, "replacement": ""}]}],
         "renders": ["values-prod.yaml"]}],
       "failures": [{"path": "x.yaml", "message": "cannot be read"}],
       "summary": {"errors": 0, "warnings": 1, "infos": 0, "failOn": "warning", "files": 1, "documents": 1, "objects": 0,
         "kinds": {"Dockerfile": 1}, "rules": 12, "suppressed": 0, "baselined": 0, "passedOver": [], "notes": []}}
      """.formatted(Version.TEXT);

  @Test
  void everyFieldIsThere() throws Exception {
    Report report = Reports.of(List.of(Reports.full()), List.of(new Report.Failure(Reports.ROOT.resolve("app/x.yaml"), "cannot be read")));
    ObjectMapper mapper = new ObjectMapper();
    JsonNode written = mapper.readTree(Reports.write(new JsonReporter(), report));
    assertEquals(mapper.readTree(EXPECTED), written);
  }
}
