package dev.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.engine.ConfigReader;
import dev.plimsoll.engine.RuleCatalogue;
import dev.plimsoll.engine.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final String BAD = "FROM debian:12\nMAINTAINER me\nUSER 10001\n";
  private static final String GOOD = "FROM debian:12\nUSER 10001\n";
  private static final String LINE = "Dockerfile:2:1: warning: \"MAINTAINER\" is deprecated [dockerfile/maintainer]\n";

  @TempDir
  Path directory;

  private World world;

  @BeforeEach
  void world() {
    world = new World(directory);
  }

  @Test
  void exitCodeTellsFindingsFromNoneAndFromAFailedRun() throws IOException {
    write("Dockerfile", GOOD);
    assertEquals(0, world.run("check"));
    write("Dockerfile", BAD);
    assertEquals(1, world.run("check"));
    assertEquals(0, world.run("check", "--exit-zero"));
    assertEquals(0, world.run("check", "--fail-on", "error"));
    assertEquals(0, world.run("check", "--fail-on=never"));
    assertEquals(2, world.run("check", "gone.yaml", "--exit-zero"));
    write(".plimsoll.yaml", "extends: [recomended]\n");
    assertEquals(2, world.run("check", "--exit-zero"));
    assertTrue(world.err.contains(".plimsoll.yaml:1:11: unknown tag \"recomended\", did you mean \"recommended\"?"), world.err);
    assertEquals("", world.out);
  }

  @Test
  void wrongUseIsOneLineWithASuggestion() {
    assertEquals(2, world.run("chekc"));
    assertEquals("plimsoll: unknown command \"chekc\", did you mean \"check\"? (see \"plimsoll --help\")\n", world.err);
    assertEquals(2, world.run("check", "--fial-on", "error"));
    assertTrue(world.err.contains("did you mean \"--fail-on\"?"), world.err);
    assertEquals(1, world.err.lines().count());
    assertEquals(2, world.run("check", "--format", "jsno"));
    assertTrue(world.err.contains("did you mean \"json\"?"), world.err);
    assertEquals(2, world.run("check", "--format", "json", "--format", "text"));
    assertEquals(2, world.run("check", "--fail-on", "fatal"));
    assertEquals(2, world.run("check", "--kubernetes-version", "newest"));
    assertEquals(2, world.run("check", "--color", "blue"));
    assertEquals(2, world.run("explain", "dockerfile/latest-tga"));
    assertTrue(world.err.contains("did you mean \"dockerfile/latest-tag\"?"), world.err);
    assertFalse(world.err.contains("\tat "));
  }

  @Test
  void resultsAndNothingElseAreOnStandardOutput() throws IOException {
    write("Dockerfile", BAD);
    assertEquals(1, world.run("check", "--quiet"));
    assertEquals(LINE, world.out);
    assertEquals("", world.err);
    assertEquals(0, world.run("check", "--fail-on", "never", "--format", "sarif"));
    assertTrue(world.out.startsWith("{") && world.out.endsWith("}\n"));
  }

  @Test
  void severalFormatsGoToTheirFilesInOneRun() throws IOException {
    write("Dockerfile", BAD);
    assertEquals(1, world.run("check", "-q", "--format=text", "--format=json=out/report.json", "-f", "junit=junit.xml"));
    assertEquals(LINE, world.out);
    assertTrue(Files.readString(directory.resolve("out/report.json")).contains("\"rule\": \"dockerfile/maintainer\""));
    assertTrue(Files.readString(directory.resolve("junit.xml")).contains("<testcase name=\"dockerfile/maintainer Dockerfile:2:1\""));
  }

  @Test
  void githubWritesTheJobSummaryToo() throws IOException {
    write("Dockerfile", BAD);
    write("summary.md", "before\n");
    world.environment.put("GITHUB_STEP_SUMMARY", directory.resolve("summary.md").toString());
    assertEquals(1, world.run("check", "--format", "github"));
    assertTrue(world.out.startsWith("::warning file=Dockerfile,line=2,"));
    String summary = Files.readString(directory.resolve("summary.md"));
    assertTrue(summary.startsWith("before\n### Plimsoll: 1 warning in 1 file"), summary);
  }

  @Test
  void standardInputHasTheNameThatIsGiven() {
    world.input = BAD;
    assertEquals(1, world.run("check", "-q", "-"));
    assertEquals(LINE, world.out);
    assertEquals(1, world.run("check", "-q", "-", "--stdin-filename", "app/Containerfile"));
    assertEquals(LINE.replace("Dockerfile:", "app/Containerfile:"), world.out);
    world.input = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  hostPID: true\n  containers: []\n";
    assertEquals(1, world.run("check", "-q", "-"));
    assertTrue(world.out.contains("stdin.yaml:5:12: error: "), world.out);
  }

  @Test
  void nothingToCheckIsAWarningOrAFailure() {
    assertEquals(0, world.run("check"));
    assertEquals("plimsoll: warning: nothing to check in .\n", world.err);
    assertEquals(2, world.run("check", "--fail-if-nothing"));
  }

  @Test
  void environmentStandsForOptionsThatAreNotGiven() throws IOException {
    write("Dockerfile", BAD);
    world.environment.put("PLIMSOLL_FAIL_ON", "error");
    assertEquals(0, world.run("check"));
    assertEquals(1, world.run("check", "--fail-on", "warning"));
    world.environment.put("PLIMSOLL_QUIET", "true");
    assertEquals(0, world.run("check"));
    assertEquals(LINE, world.out);
  }

  @Test
  void fixShowsOrWritesWhatChanges() throws IOException {
    write("Dockerfile", BAD);
    assertEquals(1, world.run("fix", "--diff"));
    assertTrue(world.out.contains("-MAINTAINER me\n+LABEL "), world.out);
    assertEquals(BAD, Files.readString(directory.resolve("Dockerfile")));
    assertEquals(0, world.run("fix"));
    assertTrue(world.out.endsWith("fixed 1 finding in 1 file\n"), world.out);
    assertFalse(Files.readString(directory.resolve("Dockerfile")).contains("MAINTAINER"));
    assertEquals(0, world.run("fix", "--diff"));
    assertEquals("", world.out);
  }

  @Test
  void baselineHidesWhatItKnowsWhereverItMoves() throws IOException {
    write("Dockerfile", BAD);
    assertEquals(0, world.run("baseline"));
    assertEquals("plimsoll: .plimsoll-baseline.json knows 1 finding\n", world.err);
    write("Dockerfile", "# moved\n\n" + BAD);
    assertEquals(0, world.run("check", "--baseline", ".plimsoll-baseline.json"));
    assertTrue(world.out.contains("not shown: 1 in the baseline\n"), world.out);
    write("Dockerfile", BAD.replace("me\n", "me\nMAINTAINER you\n"));
    assertEquals(1, world.run("check", "--baseline", ".plimsoll-baseline.json"));
    assertEquals(2, world.run("check", "--baseline", "gone.json"));
  }

  @Test
  void initWritesAConfigurationThatIsRight() throws IOException {
    assertEquals(0, world.run("init"));
    ConfigReader.read(directory.resolve(".plimsoll.yaml"), RuleCatalogue.installed());
    assertEquals(2, world.run("init"));
    assertEquals(0, world.run("init", "--force"));
  }

  @Test
  void initTakesOverWhatHadolintWasTold() throws IOException {
    write(".hadolint.yaml", """
        failure-threshold: error
        ignored: [DL3007, SC2086, DL9999]
        override:
          error: [DL4000]
        trustedRegistries: [docker.io]
        strict-labels: true
        label-schema:
          author: text
        """);
    assertEquals(0, world.run("init"));
    String written = Files.readString(directory.resolve(".plimsoll.yaml"));
    assertTrue(written.contains("""
        failOn: error
        """), written);
    assertTrue(written.contains("""
        rules:
          dockerfile/maintainer: error
          dockerfile/latest-tag: off
          dockerfile/untrusted-registry: {allow: ["docker.io"]}
          dockerfile/missing-label: {labels: ["author"]}
          dockerfile/invalid-label-value: {kinds: {"author": "text"}}
          dockerfile/unknown-label: {labels: ["author"]}
        """), written);
    assertTrue(world.err.contains("DL9999") && world.err.contains("SC2086"), world.err);
    ConfigReader.read(directory.resolve(".plimsoll.yaml"), RuleCatalogue.installed());
  }

  @Test
  void explainKnowsOtherToolsNames() {
    assertEquals(0, world.run("explain", "hadolint:DL4000"));
    assertTrue(world.out.startsWith("# dockerfile/maintainer\n"), world.out);
    assertTrue(world.out.contains("- also known as: ") && world.out.contains("hadolint:DL4000"), world.out);
    String byPeer = world.out;
    assertEquals(0, world.run("explain", "DL4000"));
    assertEquals(byPeer, world.out);
  }

  @Test
  void explainShowsOptionsWithTheirDefaults() {
    assertEquals(0, world.run("explain", "dockerfile/untrusted-registry"));
    assertTrue(world.out.contains("| `allow` | a list of strings | `[]` |"), world.out);
  }

  @Test
  void rulesAreListedAndFiltered() {
    assertEquals(0, world.run("rules", "--format", "json"));
    assertTrue(world.out.contains("\"id\": \"dockerfile/maintainer\""));
    assertEquals(0, world.run("rules", "hadolint:DL4000"));
    assertEquals(2, world.out.lines().count());
    assertEquals(0, world.run("rules", "--format", "markdown", "yaml/*"));
    assertTrue(world.out.contains("| `yaml/duplicate-key` | "));
    assertEquals(2, world.run("rules", "--format", "xml"));
  }

  @Test
  void inspectionStopsBeforeChecking() throws IOException {
    write("app/Dockerfile", BAD);
    write(".plimsoll.yaml", "rules:\n  dockerfile/maintainer: error\n");
    assertEquals(0, world.run("check", "--show-files"));
    assertEquals(Path.of("app", "Dockerfile") + "\n", world.out);
    assertEquals(0, world.run("check", "--show-config", "app"));
    assertTrue(world.out.contains("  dockerfile/maintainer: error\n"), world.out);
  }

  @Test
  void helpVersionAndCompletionAreThere() {
    assertEquals(0, world.run("--version"));
    assertEquals("plimsoll " + Version.TEXT + "\n", world.out);
    assertEquals(0, world.run());
    for (Subcommand subcommand : Subcommand.values()) {
      assertTrue(world.out.contains("\n  " + subcommand.label() + " "), world.out);
    }
    assertEquals(0, world.run("check", "--help"));
    assertTrue(world.out.startsWith("Usage: plimsoll check "), world.out);
    String help = world.out;
    assertEquals(0, world.run("help", "check"));
    assertEquals(help, world.out);
    assertEquals(0, world.run("completion"));
    assertTrue(world.out.contains("complete ") && world.out.contains("--fail-on"));
  }

  @Test
  void colourFollowsFlagThenEnvironmentThenTerminal() {
    assertFalse(isColoured("auto"));
    world.isTerminal = true;
    assertTrue(isColoured("auto"));
    assertFalse(isColoured("never"));
    world.environment.put("TERM", "dumb");
    assertFalse(isColoured("auto"));
    world.environment.put("CLICOLOR_FORCE", "1");
    assertTrue(isColoured("auto"));
    world.environment.put("NO_COLOR", "1");
    assertFalse(isColoured("auto"));
    assertTrue(isColoured("always"));
    world.environment.put("NO_COLOR", "");
    world.environment.put("CLICOLOR_FORCE", "0");
    assertFalse(isColoured("auto"));
  }

  private boolean isColoured(String choice) {
    return Colour.isWanted(choice, new Terminal(directory, world.environment, null, null, null, world.isTerminal, false));
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
