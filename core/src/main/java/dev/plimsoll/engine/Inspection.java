package dev.plimsoll.engine;

import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** Tells what a check would do, without doing it: which files it would look at, and by which configuration. */
public final class Inspection {
  private final CheckRequest request;
  private final RuleCatalogue catalogue;
  private final Workspace workspace;

  private Inspection(CheckRequest request, RuleCatalogue catalogue) {
    this.request = request;
    this.catalogue = catalogue;
    this.workspace = new Workspace(request, catalogue);
  }

  public static Inspection of(CheckRequest request) {
    return new Inspection(request, RuleCatalogue.installed());
  }

  /** The files that would be read and what would be rendered, absolute, in the order of the walk. A YAML file among them may turn out to be no manifest. */
  public List<Path> files() {
    List<Renderer> renderers = new ArrayList<>();
    ServiceLoader.load(Renderer.class, Renderer.class.getClassLoader()).forEach(renderers::add);
    FileFinder finder = new FileFinder(workspace, request, renderers, new Ledger());
    request.paths().forEach(finder::find);
    Set<Path> found = new LinkedHashSet<>();
    finder.files().stream().filter(file -> !isOwned(file, finder) && !ConfigReader.NAMES.contains(file.getFileName().toString()))
        .forEach(found::add);
    found.addAll(finder.inputs().keySet());
    return List.copyOf(found);
  }

  private static boolean isOwned(Path file, FileFinder finder) {
    return finder.directories().entrySet().stream()
        .anyMatch(entry -> file.startsWith(entry.getKey()) && entry.getValue().owns(entry.getKey().relativize(file)));
  }

  /** The configuration that governs the first thing named, as YAML: what is set, and each rule with the severity it runs at. */
  public String configuration() {
    Path named = request.paths().isEmpty() ? request.directory() : request.directory().resolve(request.paths().get(0)).normalize();
    boolean isDirectory = java.nio.file.Files.isDirectory(named);
    Profile profile = workspace.profile(isDirectory ? named : named.getParent());
    Config config = profile.config();
    StringBuilder out = new StringBuilder("# governs ").append(config.directory()).append('\n');
    list(out, "extends", config.tags());
    out.append("failOn: ").append(request.threshold().or(() -> config.threshold().stream().findFirst()).orElse(Report.Threshold.WARNING).label())
        .append('\n');
    String version = request.kubernetesVersion().isEmpty() ? config.kubernetesVersion() : request.kubernetesVersion();
    if (!version.isEmpty()) {
      out.append("kubernetesVersion: ").append(quoted(version)).append('\n');
    }
    out.append("inlineSuppressions: ").append(config.inlineSuppressions()).append('\n');
    list(out, "exclude", config.exclude().stream().map(Config.PathSet::pattern).toList());
    list(out, "scopes", config.scopes().stream().map(Config.PathSet::pattern).toList());
    config.baseline().forEach(file -> out.append("baseline: ").append(quoted(file.toString())).append('\n'));
    list(out, "policies", config.policies().stream().map(Path::toString).toList());
    out.append("rules:\n");
    for (Rule<?> rule : catalogue.all()) {
      String id = rule.meta().id();
      out.append("  ").append(id).append(": ")
          .append(profile.severity(id, isDirectory ? named.resolve("any") : named).map(Severity::label).orElse("off")).append('\n');
    }
    return out.toString();
  }

  private static void list(StringBuilder out, String key, List<String> values) {
    if (!values.isEmpty() || key.equals("extends")) {
      out.append(key).append(": [").append(String.join(", ", values.stream().map(Inspection::quoted).toList())).append("]\n");
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
