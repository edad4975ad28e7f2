package dev.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.source.Source;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pre-commit hooks and the GitHub action, as far as a machine without their hosts can try them. */
class HooksTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir
  Path directory;

  @Test
  void hooksRunTheCheckoutsOwnLauncherInOneProcess() throws IOException {
    for (Mapping hook : hooks()) {
      assertEquals("script", hook.text("language").orElseThrow());
      assertTrue(hook.scalar("require_serial").orElseThrow().isTrue());
      String[] entry = hook.text("entry").orElseThrow().split(" ");
      assertTrue(Files.isExecutable(ROOT.resolve(entry[0])), entry[0]);
      assertTrue(Subcommand.of(entry[1]).isPresent());
    }
  }

  @Test
  void hookIsGivenTheFilesThatPlimsollReads() throws IOException {
    Mapping hook = hooks().get(0);
    Pattern files = Pattern.compile(hook.text("files").orElseThrow());
    Pattern excluded = Pattern.compile(hook.text("exclude").orElseThrow());
    List<String> given = List.of("Dockerfile", "a/Dockerfile.ubuntu-22.04", "Dockerfile-dev", "x.dockerfile", "Containerfile", "deploy/a.yml",
        "compose.yaml", "chart/templates/_helpers.tpl", "pod.json");
    List<String> left = List.of("Dockerfile.dockerignore", "docs/01-dockerfile.md", "dockerfile.py", "README.md", "main.go");
    assertTrue(given.stream().allMatch(name -> files.matcher(name).find() && !excluded.matcher(name).find()));
    assertFalse(left.stream().anyMatch(name -> files.matcher(name).find() && !excluded.matcher(name).find()));
  }

  @Test
  void hookEntriesAcceptTheirOptions() throws IOException {
    Files.writeString(directory.resolve("Dockerfile"), "FROM debian:12\nMAINTAINER me\nUSER 10001\n");
    World world = new World(directory);
    assertEquals(1, world.run(words(hooks().get(0))));
    assertEquals(0, world.run(words(hooks().get(1))));
    assertEquals("fixed 1 finding in 1 file\n", world.out);
    assertEquals(0, world.run(words(hooks().get(0))));
  }

  @Test
  void actionPassesItsInputsThroughTheEnvironment() throws IOException {
    Mapping step = step();
    assertFalse(step.text("run").orElseThrow().contains("${{"), "an input inside a script can inject commands");
    assertEquals("bash", step.text("shell").orElseThrow());
    Mapping inputs = mapping(action(), "inputs");
    String environment = mapping(step, "env").strings().values().toString();
    inputs.entries().forEach(input -> assertTrue(environment.contains("${{ inputs." + input.name() + " }}"), input.name()));
  }

  @Test
  void actionChecksWhatItIsTold() throws Exception {
    Path launcher = directory.resolve("plimsoll");
    Files.writeString(launcher, "#!/usr/bin/env bash\nprintf '%s\\n' \"$@\" >words\nexit 1\n");
    assertTrue(launcher.toFile().setExecutable(true));
    Path script = directory.resolve("run.sh");
    Files.writeString(script, step().text("run").orElseThrow());
    ProcessBuilder process = new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString()).directory(directory.toFile());
    Map<String, String> environment = new TreeMap<>(Map.of("INPUT_PATHS", "a b\ndeploy\n", "INPUT_CONFIG", "", "INPUT_FAIL_ON", "error",
        "INPUT_BASELINE", "", "INPUT_SARIF_FILE", "out/p.sarif", "INPUT_SARIF_CATEGORY", "$(touch hacked)", "INPUT_ANNOTATIONS", "true"));
    environment.put("GITHUB_ACTION_PATH", directory.toString());
    environment.put("GITHUB_OUTPUT", directory.resolve("output").toString());
    process.environment().putAll(environment);
    Process started = process.start();
    assertTrue(started.waitFor(60, TimeUnit.SECONDS));
    assertEquals(1, started.exitValue());
    assertEquals(List.of("check", "--fail-on", "error", "--format", "sarif=out/p.sarif", "--sarif-category", "$(touch hacked)",
        "--format", "github", "a b", "deploy"), Files.readAllLines(directory.resolve("words")));
    assertEquals("exit-code=1\n", Files.readString(directory.resolve("output")));
    assertFalse(Files.exists(directory.resolve("hacked")));
  }

  private static String[] words(Mapping hook) {
    String entry = hook.text("entry").orElseThrow();
    return (entry.substring(entry.indexOf(' ') + 1) + " Dockerfile").split(" ");
  }

  private static Mapping step() throws IOException {
    return mapping(action(), "runs").find("steps").flatMap(YamlNode::asSequence).orElseThrow().items().get(0).asMapping().orElseThrow();
  }

  private static Mapping action() throws IOException {
    return root("action.yml").asMapping().orElseThrow();
  }

  private static List<Mapping> hooks() throws IOException {
    return root(".pre-commit-hooks.yaml").asSequence().orElseThrow().items().stream().map(item -> item.asMapping().orElseThrow()).toList();
  }

  private static Mapping mapping(Mapping above, String key) {
    return above.find(key).flatMap(YamlNode::asMapping).orElseThrow();
  }

  private static YamlNode root(String name) throws IOException {
    Path file = ROOT.resolve(name);
    return ((YamlDocument) YamlParser.documents(Source.of(file, Files.readString(file))).iterator().next()).root();
  }
}
