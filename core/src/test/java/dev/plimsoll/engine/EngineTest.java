package dev.plimsoll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
  private static final String HEAD = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\n";

  @TempDir private Path directory;

  private void write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private CheckRequest request(String... paths) {
    return CheckRequest.in(directory).paths(List.of(paths).stream().map(Path::of).toList());
  }

  private Report check(String... paths) {
    return Plimsoll.check(request(paths), TestRules.catalogue());
  }

  /** Findings as {@code path:line rule message}. */
  private static List<String> shown(Report report) {
    return report.findings().stream().map(finding -> report.relative(finding.span().source().path()) + ":" + finding.span().line() + " "
        + finding.rule() + " " + finding.message()).toList();
  }

  private List<String> mistakes(String config) throws IOException {
    write(".plimsoll.yaml", config);
    write("a.yaml", HEAD);
    ConfigException thrown = assertThrows(ConfigException.class, () -> check("."));
    return thrown.mistakes().stream().map(mistake -> mistake.span().line() + ": " + mistake.message()).toList();
  }

  @Test
  void memoryAndDiskAreCheckedAlike() throws IOException {
    String text = HEAD + "data:\n  a: bad\n";
    write("a.yaml", text);
    Report memory = Plimsoll.check(CheckRequest.in(directory).sources(List.of(Source.of(Path.of("a.yaml"), text))), TestRules.catalogue());
    assertEquals(List.of("a.yaml:6 test/word value \"bad\" is bad"), shown(memory));
    assertEquals(shown(memory), shown(check("a.yaml")));
    assertEquals("ConfigMap shop", memory.findings().get(0).subject().describe());
    assertEquals(1, memory.exitCode(false));
    assertEquals(0, memory.exitCode(true));
  }

  @Test
  void jsonAndListsAreReadLikeYaml() throws IOException {
    write("a.json", "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\n"
        + "\t\"metadata\":{\"name\":\"x\"},\"data\":{\"a\":\"bad\"}}]}");
    assertEquals(List.of("a.json:2 test/word value \"bad\" is bad"), shown(check(".")));
  }

  @Test
  void otherYamlAndTemplatesArePassedOver() throws IOException {
    write("ci.yaml", "on: push\njobs: [\n");
    write("tpl.yaml", HEAD + "data:\n  a: {{ .bad }}\n");
    write("chart/Chart.yaml", "apiVersion: v2\nname: c\nversion: 1.0.0\n");
    write("chart/templates/a.yaml", HEAD + "data:\n  a: bad\n");
    Report report = check(".");
    assertEquals(List.of(), shown(report));
    assertEquals(List.of("charts, which nothing installed here renders: chart", "templates of another tool: tpl.yaml"),
        report.summary().passedOver().stream().map(passed -> passed.reason() + ": " + passed.paths().get(0)).toList());
  }

  @Test
  void gitignoreAndExcludeAreHonoured() throws IOException {
    Files.createDirectories(directory.resolve(".git"));
    String bad = HEAD + "data:\n  a: bad\n";
    write(".gitignore", "gen/\n*.tmp.yaml\n!keep.tmp.yaml\n/top.yaml\n");
    write(".plimsoll.yaml", "exclude: [legacy]\n");
    for (String path : List.of("gen/a.yaml", "x.tmp.yaml", "keep.tmp.yaml", "top.yaml", "sub/top.yaml", "legacy/a.yaml", "node_modules/a.yaml")) {
      write(path, bad);
    }
    assertEquals(List.of("keep.tmp.yaml:6 test/word value \"bad\" is bad", "sub/top.yaml:6 test/word value \"bad\" is bad"), shown(check(".")));
    assertEquals(1, check("legacy/a.yaml").findings().size());
    assertEquals(0, Plimsoll.check(request("legacy/a.yaml").forceExclude(true), TestRules.catalogue()).findings().size());
  }

  @Test
  void theNearestConfigurationGoverns() throws IOException {
    String text = HEAD + "data:\n  a: bad\n  colour: red\n";
    write(".plimsoll.yaml", "extends: [strict]\n");
    write("a.yaml", text);
    write("sub/.plimsoll.yaml", "rules:\n  test/word: {severity: error, word: red}\n");
    write("sub/a.yaml", text);
    write("off/.plimsoll.yaml", "extends: []\n");
    write("off/a.yaml", text);
    Report report = check(".");
    assertEquals(List.of("a.yaml:7 test/colour colour is set", "sub/a.yaml:7 test/word value \"red\" is bad"), shown(report)
        .stream().filter(line -> !line.contains("test/count")).toList());
  }

  @Test
  void overridesSpeakOfPaths() throws IOException {
    write(".plimsoll.yaml", "rules: {peer:W1: info}\noverrides:\n- paths: [legacy/**]\n  rules: {test/*: off}\n");
    write("a.yaml", HEAD + "data:\n  a: bad\n");
    write("legacy/a.yaml", HEAD + "data:\n  a: bad\n");
    Report report = check(".");
    assertEquals(List.of("a.yaml:6 test/word value \"bad\" is bad"), shown(report));
    assertEquals(0, report.exitCode(false));
  }

  @Test
  void mistakesInTheConfigurationAreToldWithTheirLine() throws IOException {
    assertEquals(List.of("1: unknown key \"rulez\", did you mean \"rules\"?"), mistakes("rulez: {}\n"));
    assertEquals(List.of("2: unknown rule \"test/wrod\", did you mean \"test/word\"?"), mistakes("rules:\n  test/wrod: off\n"));
    assertEquals(List.of("1: unknown tag \"recomended\", did you mean \"recommended\"?"), mistakes("extends: [recomended]\n"));
    assertEquals(List.of("2: rule \"test/word\" has no option \"wrod\", did you mean \"word\"?"), mistakes("rules:\n  test/word: {wrod: a}\n"));
    assertEquals(List.of("2: option \"also\" takes a list of strings"), mistakes("rules:\n  test/word: {also: {a: b}}\n"));
    assertEquals(List.of("1: unknown severity \"eror\", did you mean \"error\"?"), mistakes("rules: {test/word: eror}\n"));
    assertEquals(List.of("2: \"soon\" is no date like 2027-01-31"), mistakes("ignores:\n- {rule: test/word, until: soon}\n"));
    assertEquals(List.of("1: \"latest\" is no Kubernetes version like \"1.34\""), mistakes("kubernetesVersion: latest\n"));
  }

  @Test
  void configurationsExtendOthers() throws IOException {
    write("base/base.yaml", "extends: [strict]\nrules: {test/word: error}\nexclude: [x.yaml]\n");
    write(".plimsoll.yaml", "extends: [recommended, base/base.yaml]\n");
    write("a.yaml", HEAD + "data:\n  a: bad\n  colour: red\n");
    assertEquals(List.of("a.yaml:6 test/word value \"bad\" is bad", "a.yaml:7 test/colour colour is set"), shown(check("a.yaml")));
    assertEquals(2, check("a.yaml").count(dev.plimsoll.rule.Severity.ERROR));
  }

  @Test
  void commentsSuppressTheirLineOrTheUnitBehind() throws IOException {
    write("a.yaml", HEAD + "data:\n  a: bad # plimsoll:ignore test/word -- known\n  b: bad\n  # plimsoll:ignore peer:W1\n  c: bad\n");
    assertEquals(List.of("a.yaml:7 test/word value \"bad\" is bad"), shown(check(".")));
    assertEquals(2, check(".").summary().suppressed());
    write("a.yaml", "# plimsoll:ignore-file test/word -- generated\n" + HEAD + "data:\n  a: bad\n---\n" + HEAD + "data:\n  a: bad\n");
    assertEquals(List.of(), shown(check(".")));
    write("a.yaml", HEAD.replace("  name", "  annotations: {plimsoll.dev/ignore: test/word}\n  name") + "data: {a: bad}\n---\n" + HEAD + "data: {a: bad}\n");
    assertEquals(List.of("a.yaml:12 test/word value \"bad\" is bad"), shown(check(".")));
  }

  @Test
  void suppressionsMayBeForbiddenExpiredOrUnused() throws IOException {
    write("a.yaml", HEAD + "data:\n  a: bad # plimsoll:ignore test/word until=2020-01-01 -- later\n  b: good # plimsoll:ignore test/word\n"
        + "  c: good # plimsoll:ignore test/colour\n");
    assertEquals(List.of("a.yaml:6 test/word value \"bad\" is bad",
        "a.yaml:6 plimsoll/unused-suppression suppression of \"test/word\" expired on 2020-01-01",
        "a.yaml:7 plimsoll/unused-suppression suppression of \"test/word\" suppresses nothing"), shown(check(".")));
    write("a.yaml", HEAD + "data:\n  a: bad # plimsoll:ignore test/word\n");
    write(".plimsoll.yaml", "inlineSuppressions: false\n");
    assertEquals(List.of("a.yaml:6 test/word value \"bad\" is bad"), shown(check(".")));
  }

  @Test
  void theConfigurationIgnoresByRulePathAndObject() throws IOException {
    write("a.yaml", HEAD + "data:\n  a: bad\n---\n" + HEAD.replace("shop", "cart") + "data:\n  a: bad\n");
    write(".plimsoll.yaml", "ignores:\n- {rule: test/word, object: ConfigMap/sh*, reason: known}\n- {path: b.yaml}\n- {rule: test/word, until: 2020-01-01}\n");
    write("b.yaml", HEAD + "data:\n  a: bad\n");
    assertEquals(List.of("a.yaml:13 test/word value \"bad\" is bad"), shown(check(".")));
  }

  @Test
  void aBaselineKnowsFindingsWhereverTheyMove() throws IOException {
    write(".plimsoll.yaml", "baseline: known.json\n");
    write("a.yaml", HEAD + "data:\n  a: bad\n  b: bad\n");
    Report report = Plimsoll.check(request(".").ignoreBaseline(true), TestRules.catalogue());
    Baseline.write(directory.resolve("known.json"), report.findings());
    assertEquals(List.of(), shown(check(".")));
    assertEquals(2, check(".").summary().baselined());
    write("a.yaml", "# moved down\n" + HEAD + "data:\n  b: bad\n  a: bad\n  c: bad\n  a2: bad\n");
    assertEquals(List.of("a.yaml:9 test/word value \"bad\" is bad", "a.yaml:10 test/word value \"bad\" is bad"), shown(check(".")));
  }

  @Test
  void aCrashedRuleIsAFailureAndTheRunGoesOn() throws IOException {
    write(".plimsoll.yaml", "extends: [all]\n");
    write("a.yaml", HEAD.replace("shop", "crash") + "data:\n  a: bad\n");
    Report report = check("a.yaml");
    assertEquals(List.of("a.yaml:6 test/word value \"bad\" is bad"), shown(report));
    assertTrue(report.failures().get(0).message().startsWith("rule test/crash crashed at "), report.failures().toString());
    assertEquals(2, report.exitCode(true));
  }

  @Test
  void namedFilesAreJudgedInTheContextOfTheirProject() throws IOException {
    write(".plimsoll.yaml", "extends: [strict]\n");
    write("a.yaml", HEAD);
    write("b.yaml", HEAD);
    write("apps/.plimsoll.yaml", "extends: [strict]\n");
    write("apps/c.yaml", HEAD);
    assertEquals(2, check(".").findings().size());
    assertEquals(List.of("b.yaml:4 test/count \"shop\" is there twice"), shown(check("b.yaml")));
    write(".plimsoll.yaml", "extends: [strict]\nscopes: [apps]\n");
    assertEquals(List.of("b.yaml:4 test/count \"shop\" is there twice"), shown(check(".")));
  }

  @Test
  void fixesAreSpanEditsAndIdempotent() throws IOException {
    write("a.yaml", HEAD + "data:\n  a:   bad   # keep\n  b: 'bad'\n");
    Fixer.Outcome outcome = Fixer.fix(request("."), TestRules.catalogue(), false);
    assertEquals(HEAD + "data:\n  a:   good   # keep\n  b: good\n", outcome.after().get(directory.resolve("a.yaml")));
    assertEquals(2, outcome.applied());
    assertEquals(List.of(), outcome.left().findings());
    outcome.write();
    assertEquals(0, Fixer.fix(request("."), TestRules.catalogue(), false).applied());
    assertEquals("--- a/a.yaml\n+++ b/a.yaml\n@@ -3,5 +3,5 @@\n metadata:\n   name: shop\n data:\n-  a:   bad   # keep\n-  b: 'bad'\n"
        + "+  a:   good   # keep\n+  b: good\n", UnifiedDiff.of("a.yaml", HEAD + "data:\n  a:   bad   # keep\n  b: 'bad'\n",
        Files.readString(directory.resolve("a.yaml"))));
  }

  @Test
  void aFixThatBreaksTheFileIsDroppedAndTold() throws IOException {
    write(".plimsoll.yaml", "extends: [strict, recommended]\n");
    write("a.yaml", HEAD + "data:\n  fragile: x\n  b: bad\n");
    Fixer.Outcome outcome = Fixer.fix(request("."), TestRules.catalogue(), false);
    assertEquals(HEAD + "data:\n  fragile: x\n  b: good\n", outcome.after().get(directory.resolve("a.yaml")));
    assertEquals(List.of("fragile is set"), outcome.dropped().stream().map(finding -> finding.message()).toList());
  }

  @Test
  void patchesOfKustomizationsAreNoManifests() throws IOException {
    write("base/kustomization.yaml", "resources: [a.yaml]\nconfigMapGenerator:\n- {name: shop, literals: [a=b]}\n");
    write("base/a.yaml", HEAD + "data:\n  a: bad\n");
    write("over/kustomization.yaml", "resources: [../base]\npatches:\n- path: patch.yaml\n- patch: |-\n    - op: remove\n      path: /data\n");
    write("over/patch.yaml", HEAD + "data:\n  a: bad\n");
    Report report = check(".");
    assertEquals(List.of("base/a.yaml:6 test/word value \"bad\" is bad"), shown(report));
    assertEquals(List.of("patches of kustomizations, which are not built yet: over/patch.yaml"),
        report.summary().passedOver().stream().map(passed -> passed.reason() + ": " + passed.paths().get(0)).toList());
    assertEquals(List.of(), shown(check("over/patch.yaml")));
  }
}
