package dev.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Formats that GitHub and GitLab show beside a change. */
class ForgeReportersTest {
  @Test
  void commandEscapesDataAndProperties() {
    Source source = Source.of(Reports.ROOT.resolve("a,b:c%.yaml"), "x: 1\ny: 2\n");
    assertEquals("::error file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=1,endColumn=2,title=x/y::100%25%0D%0A::stop\n",
        github(Reports.finding("x/y", Severity.ERROR, source.span(0, 1), "100%\r\n::stop")));
  }

  @Test
  void columnsAreLeftOutOverSeveralLines() {
    assertEquals("::notice file=app/Dockerfile,line=1,endLine=2,title=x/y::m\n",
        github(Reports.finding("x/y", Severity.INFO, Reports.DOCKERFILE.span(5, 20), "m")));
  }

  @Test
  void tenALevelAreShownTheGravestFirstAndTheRestCounted() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      findings.add(Reports.finding("x/warn" + i, Severity.WARNING, Reports.DOCKERFILE.span(0, 4), "m"));
    }
    findings.add(Reports.finding("x/grave", Severity.ERROR, Reports.DOCKERFILE.span(0, 4), "m"));
    List<String> lines = github(findings.toArray(Finding[]::new)).lines().toList();
    assertEquals(11, lines.size());
    assertTrue(lines.get(0).startsWith("::error "));
    assertEquals("::warning title=Plimsoll::16 more findings of this level, see the job summary", lines.get(10));
    assertEquals(10, github(Collections.nCopies(10, findings.get(0)).toArray(Finding[]::new)).lines().count());
  }

  @Test
  void summaryIsATableThatFileContentsCannotBreak() {
    String summary = Reports.write(new MarkdownReporter(), Reports.of(
        Reports.finding("x/y", Severity.WARNING, Reports.DOCKERFILE.span(5, 16), "a | <img src=x>\n@team [x](y)")));
    assertEquals("""
        ### Plimsoll: 1 warning in 1 file

        | | Place | Finding | Rule |
        |---|---|---|---|
        | **warning** | app/Dockerfile:1:6 | a \\| &lt;img src=x&gt;\\\\u000a&#64;team \\[x\\](y) | x/y |

        Checked 1 file (1 Dockerfile), 1 document, 0 objects, 12 rules.
        """, summary);
  }

  @Test
  void summaryStaysBelowWhatGithubTakes() {
    Finding wide = Reports.finding("x/y", Severity.WARNING, Reports.DOCKERFILE.span(5, 16), "é".repeat(1000));
    String summary = Reports.write(new MarkdownReporter(), Reports.of(Collections.nCopies(2000, wide).toArray(Finding[]::new)));
    assertTrue(summary.getBytes(StandardCharsets.UTF_8).length < 1 << 20);
    assertTrue(summary.contains(" more findings are left out here."), summary.substring(summary.length() - 200));
  }

  @Test
  void codeQualityFingerprintsDifferAndIgnoreTheLine() throws Exception {
    Source before = Source.of(Reports.ROOT.resolve("f.yaml"), "a: 1\na: 1\n");
    Source after = Source.of(Reports.ROOT.resolve("f.yaml"), "# moved\na: 1\na: 1\n");
    Set<String> first = fingerprints(before, 0, 5);
    assertEquals(2, first.size());
    assertEquals(first, fingerprints(after, 8, 13));
    assertFalse(first.equals(fingerprints(after, 0, 8)));
  }

  @Test
  void codeQualityNamesTheRuleInTheDescription() throws Exception {
    JsonNode entry = new ObjectMapper().readTree(Reports.write(new GitlabReporter(), Reports.of(Reports.full()))).get(0);
    assertEquals("dockerfile/latest-tag: image \"node:latest\" is not pinned", entry.get("description").asText());
    assertEquals("major", entry.get("severity").asText());
    assertEquals("app/Dockerfile", entry.at("/location/path").asText());
    assertEquals(1, entry.at("/location/lines/begin").asInt());
    assertEquals("[]\n", Reports.write(new GitlabReporter(), Reports.of()));
  }

  private static Set<String> fingerprints(Source source, int... starts) throws Exception {
    List<Finding> findings = new ArrayList<>();
    for (int start : starts) {
      findings.add(Reports.finding("x/y", Severity.INFO, source.span(start, start + 1), "m"));
    }
    Set<String> found = new HashSet<>();
    new ObjectMapper().readTree(Reports.write(new GitlabReporter(), Reports.of(findings.toArray(Finding[]::new))))
        .forEach(entry -> found.add(entry.get("fingerprint").asText()));
    return found;
  }

  private static String github(Finding... findings) {
    return Reports.write(new GithubReporter(), Reports.of(findings));
  }
}
