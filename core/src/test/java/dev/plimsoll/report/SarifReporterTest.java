package dev.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.plimsoll.engine.Report;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SarifReporterTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void reportsAreValid() throws IOException {
    assertValid(Reports.of());
    assertValid(Reports.of(Reports.full()));
    assertValid(Reports.of(List.of(), List.of(new Report.Failure(Reports.ROOT.resolve("app/x.yaml"), "cannot be read"))));
    assertValid(Reports.of(Reports.finding("rego/unknown.deny", Severity.INFO, Reports.DOCKERFILE.span(28, 28), "empty")));
  }

  @Test
  void schemaRefusesWhatIsNoSarif() throws IOException {
    assertFalse(schema().validate(MAPPER.readTree("{\"version\": \"2.1.0\", \"runs\": [{}]}")).isEmpty());
  }

  @Test
  void thereIsOneRunWhateverWasFound() throws IOException {
    assertEquals(1, write(Reports.of()).get("runs").size());
    assertEquals("[]", run(Reports.of()).get("results").toString());
    assertEquals("plimsoll/", run(Reports.of()).at("/automationDetails/id").asText());
    JsonNode named = MAPPER.readTree(Reports.write(new SarifReporter("backend"), Reports.of())).at("/runs/0");
    assertEquals("plimsoll/backend/", named.at("/automationDetails/id").asText());
    assertEquals("utf16CodeUnits", named.get("columnKind").asText());
    assertTrue(named.at("/originalUriBaseIds/%SRCROOT%").isObject());
  }

  @Test
  void ruleHasAllThatCodeScanningShows() throws IOException {
    JsonNode rule = run(Reports.of(Reports.full())).at("/tool/driver/rules/0");
    assertEquals("dockerfile/latest-tag", rule.get("id").asText());
    assertEquals("An image is not pinned", rule.at("/shortDescription/text").asText());
    assertEquals("The tag latest moves: what was tested is not what ships. See the manual for tags.", rule.at("/fullDescription/text").asText());
    assertTrue(rule.at("/help/markdown").asText().startsWith("# dockerfile/latest-tag\n"));
    assertTrue(rule.at("/help/text").asText().contains("See the manual for tags"));
    assertEquals("warning", rule.at("/defaultConfiguration/level").asText());
    assertEquals("[\"recommended\",\"security\"]", rule.at("/properties/tags").toString());
    assertEquals("\"5.5\"", rule.at("/properties/security-severity").toString());
    assertTrue(rule.at("/properties/problem.severity").isMissingNode());
  }

  @Test
  void resultHasPlaceFingerprintsAndFixes() throws IOException {
    JsonNode result = run(Reports.of(Reports.full())).at("/results/0");
    assertEquals(0, result.get("ruleIndex").asInt());
    assertEquals("warning", result.get("level").asText());
    assertEquals("{\"uri\":\"app/Dockerfile\",\"uriBaseId\":\"%SRCROOT%\"}", result.at("/locations/0/physicalLocation/artifactLocation").toString());
    assertEquals("{\"startLine\":1,\"startColumn\":6,\"endLine\":1,\"endColumn\":17}", result.at("/locations/0/physicalLocation/region").toString());
    assertEquals("used here", result.at("/relatedLocations/0/message/text").asText());
    assertEquals(LineHashes.of(Reports.DOCKERFILE.text()).line(1), result.at("/partialFingerprints/primaryLocationLineHash").asText());
    assertEquals(32, result.at("/partialFingerprints").get("plimsoll/v1").asText().length());
    assertEquals("22.1", result.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text").asText());
    assertEquals("{\"startLine\":2,\"startColumn\":1,\"endLine\":3,\"endColumn\":1}",
        result.at("/fixes/1/artifactChanges/0/replacements/0/deletedRegion").toString());
  }

  @Test
  void failuresAreNotifications() throws IOException {
    JsonNode invocation = run(Reports.of(List.of(), List.of(new Report.Failure(Reports.ROOT.resolve("app/x.yaml"), "cannot be read"))))
        .at("/invocations/0");
    assertFalse(invocation.get("executionSuccessful").asBoolean());
    assertEquals("cannot be read", invocation.at("/toolExecutionNotifications/0/message/text").asText());
    assertEquals("app/x.yaml", invocation.at("/toolExecutionNotifications/0/locations/0/physicalLocation/artifactLocation/uri").asText());
  }

  @Test
  void pathsArePercentEncodedAndAbsoluteOutsideTheRoot() throws IOException {
    assertEquals("a%20b%23%25/%C3%BC.yaml", uri(Reports.ROOT.resolve("a b#%/ü.yaml")));
    assertEquals("c:/x.yaml".replace(":", ":"), uri(Reports.ROOT.resolve("c:/x.yaml")).replace("%3A", ":"));
    assertEquals("file:///elsewhere/x.yaml", uri(Path.of("/elsewhere/x.yaml")));
  }

  @Test
  void equalFindingsHaveDifferentFingerprints() throws IOException {
    Source twice = Source.of(Reports.ROOT.resolve("f.yaml"), "a: 1\nb: 2\na: 1\n");
    JsonNode results = run(Reports.of(Reports.finding("x/y", Severity.INFO, twice.span(0, 1), "m"),
        Reports.finding("x/y", Severity.INFO, twice.span(10, 11), "m"))).get("results");
    Set<String> keys = new HashSet<>();
    results.forEach(result -> keys.add(result.at("/partialFingerprints").get("plimsoll/v1").asText()));
    assertEquals(2, keys.size());
  }

  @Test
  void moreThanCodeScanningTakesIsCutToTheGravest() throws IOException {
    List<Finding> many = new ArrayList<>();
    for (int i = 0; i < SarifReporter.MOST_RESULTS; i++) {
      many.add(Reports.finding("x/style", Severity.INFO, Reports.DOCKERFILE.span(0, 4), "m"));
    }
    many.add(Reports.finding("x/grave", Severity.ERROR, Reports.DOCKERFILE.span(0, 4), "m"));
    JsonNode run = run(Reports.of(many, List.of()));
    assertEquals(SarifReporter.MOST_RESULTS, run.get("results").size());
    assertEquals("x/grave", run.at("/results/0/ruleId").asText());
    assertTrue(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText().startsWith("1 results are left out"));
  }

  private static String uri(Path path) throws IOException {
    Source source = Source.of(path, "x");
    return run(Reports.of(Reports.finding("x/y", Severity.INFO, source.span(0, 1), "m")))
        .at("/results/0/locations/0/physicalLocation/artifactLocation/uri").asText();
  }

  private static JsonNode run(Report report) throws IOException {
    return write(report).at("/runs/0");
  }

  private static JsonNode write(Report report) throws IOException {
    return MAPPER.readTree(Reports.write(new SarifReporter(""), report));
  }

  private static void assertValid(Report report) throws IOException {
    assertEquals(Set.of(), schema().validate(write(report)));
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in = SarifReporterTest.class.getResourceAsStream("sarif-2.1.0.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(MAPPER.readTree(in));
    }
  }
}
