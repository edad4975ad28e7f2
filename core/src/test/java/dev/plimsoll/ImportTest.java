package dev.plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the arrows between packages: what each package may import of ours, and who may touch the outside. */
class ImportTest {
  private static final Pattern IMPORT = Pattern.compile("^import (?:static )?dev\\.plimsoll\\.([a-z]+)");
  private static final Pattern OUTSIDE = Pattern.compile("System\\.(out|err|exit|getenv|in)\\b");
  private static final Pattern NETWORK = Pattern.compile("^import java\\.net\\.(?!URI;|URISyntaxException;|URLDecoder;|URLEncoder;|InetAddress;).*|^import java\\.net\\.http\\..*");
  private static final Pattern PROCESS = Pattern.compile("ProcessBuilder|Runtime\\.getRuntime\\(\\)\\.exec");

  private static final Set<String> MODELS = Set.of("source", "yaml", "rule");
  private static final Map<String, Set<String>> MAY = Map.ofEntries(
      Map.entry("source", Set.of()),
      Map.entry("rule", Set.of("source")),
      Map.entry("yaml", Set.of("source", "rule")),
      Map.entry("shell", Set.of("source")),
      Map.entry("dockerfile", Set.of("source", "rule", "shell")),
      Map.entry("kubernetes", MODELS),
      Map.entry("compose", MODELS),
      Map.entry("engine", Set.of("source", "rule", "yaml", "dockerfile", "kubernetes", "compose", "shell")),
      Map.entry("report", Set.of("source", "rule", "engine")),
      Map.entry("testing", Set.of("source", "rule", "engine")),
      Map.entry("rules", Set.of("source", "rule", "yaml", "shell", "dockerfile", "kubernetes", "compose")),
      Map.entry("rego", Set.of()));

  private record SourceText(Path file, String owner, List<String> lines) {}

  private static List<SourceText> sources() throws IOException {
    Path root = Path.of("").toAbsolutePath().getParent();
    List<SourceText> found = new ArrayList<>();
    for (String module : List.of("core", "rules", "helm", "kustomize", "rego", "policy")) {
      Path main = root.resolve(module).resolve("src/main/java/dev/plimsoll");
      if (Files.isDirectory(main)) {
        try (Stream<Path> files = Files.walk(main)) {
          for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
            found.add(new SourceText(file, main.relativize(file).getName(0).toString(), Files.readAllLines(file)));
          }
        }
      }
    }
    return found;
  }

  @Test
  void packagesImportOnlyWhatTheArchitectureAllows() throws IOException {
    List<String> wrong = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (SourceText source : sources()) {
      seen.add(source.owner);
      Set<String> may = MAY.get(source.owner);
      for (String line : source.lines) {
        Matcher imported = IMPORT.matcher(line);
        if (may != null && imported.find() && !imported.group(1).equals(source.owner) && !may.contains(imported.group(1))) {
          wrong.add(source.file.getFileName() + ": " + line);
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(seen.containsAll(Set.of("source", "yaml", "rule", "engine", "rules")), "read " + seen);
  }

  @Test
  void nobodyPrintsExitsOrReadsTheEnvironment() throws IOException {
    assertEquals(List.of(), matching(OUTSIDE));
  }

  @Test
  void nobodyOpensAConnection() throws IOException {
    List<String> found = matching(NETWORK);
    found.removeIf(place -> place.startsWith("RemoteOpa"));
    assertEquals(List.of(), found);
  }

  @Test
  void onlyShellCheckIsEverRun() throws IOException {
    List<String> found = matching(PROCESS);
    found.removeIf(place -> place.startsWith("ShellCheck"));
    assertEquals(List.of(), found);
  }

  private static List<String> matching(Pattern pattern) throws IOException {
    List<String> found = new ArrayList<>();
    for (SourceText source : sources()) {
      for (String line : source.lines) {
        String code = line.strip().startsWith("*") || line.strip().startsWith("//") ? "" : line;
        if (pattern.matcher(code).find()) {
          found.add(source.file.getFileName() + ": " + line.strip());
        }
      }
    }
    return found;
  }
}
