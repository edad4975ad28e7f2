package dev.plimsoll.engine;

import dev.plimsoll.kubernetes.KubernetesVersion;
import dev.plimsoll.rule.Document;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Project;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.Subject;
import dev.plimsoll.rule.Unparsed;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One run: from what was named to the report. */
final class Checker {
  private static final int KUSTOMIZATION_LEVELS = 3;

  private final CheckRequest request;
  private final RuleCatalogue catalogue;
  private final Workspace workspace;
  private final Ledger ledger = new Ledger();
  private Kustomizations kustomizations = Kustomizations.among(List.of());
  private final Aftermath aftermath;
  private final Map<ProjectKey, Scope> scopes = new LinkedHashMap<>();
  private final Map<Rule<?>, List<FileCheck.Batched>> batches = new LinkedHashMap<>();

  /** A project: its root, and the directory that {@code scopes} cuts out of it, the root itself where none does. */
  private record ProjectKey(Path root, Path part) {
    @Override
    public boolean equals(Object that) {
      return that instanceof ProjectKey other && root.equals(other.root) && part.equals(other.part);
    }

    @Override
    public int hashCode() {
      return 31 * root.hashCode() + part.hashCode();
    }
  }

  /** What is known of a project while files come in. */
  private static final class Scope {
    private final Map<Path, List<Object>> facts = new TreeMap<>();
    private final Set<Profile> profiles = new LinkedHashSet<>();

    void keep(Path path, List<Object> more) {
      if (!more.isEmpty()) {
        facts.computeIfAbsent(path, key -> new ArrayList<>()).addAll(more);
      }
    }

    List<Object> all() {
      return facts.values().stream().flatMap(List::stream).toList();
    }
  }

  /** A source to check and the profile that governs it. */
  private record Task(Path path, List<Source> inMemory, Profile profile) {}

  /** What came of a task. */
  private record Outcome(Task task, FileCheck check, List<Source> source) {}

  Checker(CheckRequest request, RuleCatalogue catalogue) {
    this.request = request;
    this.catalogue = catalogue;
    this.workspace = new Workspace(request, catalogue);
    this.aftermath = new Aftermath(catalogue, workspace, ledger);
  }

  Report run() {
    List<Renderer> renderers = new ArrayList<>();
    ServiceLoader.load(Renderer.class, Renderer.class.getClassLoader()).forEach(renderers::add);
    FileFinder finder = new FileFinder(workspace, request, renderers, ledger);
    request.paths().forEach(finder::find);
    kustomizations = Kustomizations.among(context(finder));
    List<Task> tasks = new ArrayList<>();
    for (Path file : finder.files()) {
      if (kustomizations.isPatch(file)) {
        ledger.passOver("patches of kustomizations, which are not built yet", file);
        continue;
      }
      Profile profile = workspace.profile(file.getParent());
      if (!isOwned(file, finder) && !isPolicy(file, profile)) {
        tasks.add(new Task(file, List.of(), profile));
      }
    }
    for (Source source : request.sources()) {
      Path path = request.directory().resolve(source.path()).normalize();
      tasks.add(new Task(path, List.of(source), workspace.profile(path.getParent())));
    }
    Set<Path> named = new LinkedHashSet<>(tasks.stream().map(Task::path).toList());
    Parallel.each(tasks, this::check, this::take, request.progress());
    batches.values().forEach(this::checkBatch);
    checkPolicies();
    readContext(renderers, named);
    scopes.forEach((key, scope) -> checkProject(workspace.profile(key.root), scope.profiles, scope.all(), List.of()));
    finder.inputs().forEach(this::checkRendered);
    noteUnbuilt();
    return report();
  }

  /** The named files, and the kustomizations above them that may list them. */
  private static Set<Path> context(FileFinder finder) {
    Set<Path> all = new LinkedHashSet<>(finder.files());
    Set<Path> directories = new LinkedHashSet<>();
    for (Path file : finder.files()) {
      Path at = file.getParent();
      for (int level = 0; level < KUSTOMIZATION_LEVELS && at != null && directories.add(at); level++, at = at.getParent()) {
        Kustomizations.kustomizationIn(at).ifPresent(all::add);
      }
    }
    return all;
  }

  private Outcome check(Task task) {
    FileCheck check = new FileCheck(task.profile, catalogue, ledger, task.profile.policies().extractors());
    Optional<Source> source = read(task, check);
    source.ifPresent(text -> {
      if (check.run(text, reader(task.profile, task.path), true)) {
        ledger.file();
      }
      if (check.findings().isEmpty() && check.suppressions().isEmpty()) {
        text.release();
      }
    });
    return new Outcome(task, check, source.stream().toList());
  }

  private Optional<Source> read(Task task, FileCheck check) {
    if (!task.inMemory.isEmpty()) {
      return Optional.of(task.inMemory.get(0));
    }
    if (request.overlay().containsKey(task.path)) {
      return Optional.of(Source.of(task.path, request.overlay().get(task.path)));
    }
    try {
      SourceFile file = SourceFile.read(task.path);
      boolean concernsUs = FileKind.of(task.path.getFileName().toString()) == FileKind.DOCKERFILE
          || DocumentReader.isOurs(file.source().text());
      if (concernsUs) {
        file.broken().forEach(unparsed -> check.check(unparsed, "Unparsed"));
      }
      return Optional.of(file.source());
    } catch (NoSuchFileException e) {
      ledger.passOver("files that were gone when they were to be read", task.path);
    } catch (IOException e) {
      ledger.failure(task.path, "cannot be read: " + FileFinder.reason(e));
    }
    return Optional.empty();
  }

  private void checkBatch(List<FileCheck.Batched> waiting) {
    List<Finding> findings = new ArrayList<>();
    FileCheck.runBatch(waiting, findings, ledger);
    aftermath.addOfProject(findings, List.of());
  }

  private void take(Outcome outcome) {
    outcome.check.batched().forEach(item -> batches.computeIfAbsent(item.active().rule(), key -> new ArrayList<>()).add(item));
    aftermath.add(outcome.check.findings(), outcome.check.suppressions(), List.of());
    Scope scope = scope(outcome.task.path);
    scope.keep(outcome.task.path, outcome.check.facts());
    scope.keep(outcome.task.path, List.copyOf(kustomizations.generated(outcome.task.path)));
    scope.profiles.add(outcome.task.profile);
  }

  private Scope scope(Path path) {
    Path root = workspace.projectRoot(path.getParent());
    return scopes.computeIfAbsent(new ProjectKey(root, part(root, path)), key -> new Scope());
  }

  /** The directory above {@code path} that a pattern of {@code scopes} matches. */
  private Path part(Path root, Path path) {
    List<Config.PathSet> patterns = workspace.profile(root).config().scopes();
    for (Path at = path.getParent(); !patterns.isEmpty() && at != null && at.startsWith(root); at = at.getParent()) {
      Path directory = at;
      if (patterns.stream().anyMatch(pattern -> pattern.covers(directory))
          && patterns.stream().noneMatch(pattern -> pattern.covers(directory.getParent()))) {
        return directory;
      }
    }
    return root;
  }

  private void checkProject(Profile root, Set<Profile> profiles, List<Object> facts, List<String> renders) {
    if (facts.isEmpty()) {
      return;
    }
    Project project = new Project(facts);
    List<Finding> findings = new ArrayList<>();
    List<ActiveRule> rules = new ArrayList<>(root.rules(Project.class, root.config().directory()));
    profiles.stream().filter(profile -> profile != root).forEach(profile -> rules.addAll(profile.policyRules(Project.class)));
    ledger.rules(rules);
    rules.forEach(rule -> FileCheck.run(rule, project, Subject.NONE, findings, ledger));
    aftermath.addOfProject(findings, renders);
  }

  /** Reads what was not named but belongs to the same projects, for the facts that rules about the project need. */
  private void readContext(List<Renderer> renderers, Set<Path> named) {
    for (Map.Entry<ProjectKey, Scope> entry : new ArrayList<>(scopes.entrySet())) {
      Path root = entry.getKey().root;
      boolean wholeNamed = request.paths().stream().anyMatch(path -> root.startsWith(request.directory().resolve(path).normalize()));
      boolean needed = !entry.getValue().facts.isEmpty() && !wholeNamed && !request.paths().isEmpty()
          && !workspace.profile(root).rules(Project.class, root).isEmpty() && !isTooBroad(root);
      if (!needed) {
        continue;
      }
      FileFinder finder = new FileFinder(workspace, request, renderers, new Ledger());
      finder.find(root);
      kustomizations = Kustomizations.among(finder.files());
      List<Task> tasks = new ArrayList<>();
      for (Path file : finder.files()) {
        if (!named.contains(file) && !kustomizations.isPatch(file) && !isOwned(file, finder) && workspace.projectRoot(file.getParent()).equals(root)
            && part(root, file).equals(entry.getKey().part)) {
          tasks.add(new Task(file, List.of(), workspace.profile(file.getParent())));
        }
      }
      Parallel.each(tasks, this::readFacts, kept -> entry.getValue().keep(kept.path, kept.facts), (done, all) -> {});
    }
  }

  /** Without a configuration or a repository there is no project beyond what was named. */
  private boolean isTooBroad(Path root) {
    return Workspace.repositoryRoot(root).isEmpty() && ConfigReader.NAMES.stream().noneMatch(name -> Files.exists(root.resolve(name)));
  }

  private record Kept(Path path, List<Object> facts) {}

  private Kept readFacts(Task task) {
    FileCheck check = new FileCheck(task.profile, catalogue, new Ledger(), task.profile.policies().extractors());
    try {
      Source source = SourceFile.read(task.path).source();
      check.run(source, reader(task.profile, task.path), false);
      source.release();
    } catch (IOException e) {
      return new Kept(task.path, List.of());
    }
    return new Kept(task.path, joined(check.facts(), kustomizations.generated(task.path)));
  }

  private static List<Object> joined(List<Object> facts, List<? extends Object> more) {
    List<Object> all = new ArrayList<>(facts);
    all.addAll(more);
    return all;
  }

  private void checkRendered(Path file, Renderer renderer) {
    Profile profile = workspace.profile(file.getParent());
    Path directory = Files.isRegularFile(file) && file.getParent() != null ? file.getParent() : file;
    String version = version(profile);
    Renderer.Rendering rendering = renderer.render(file, new Renderer.Request(profile.config().helm().stream()
        .filter(entry -> entry.text("chart").map(chart -> entry.span().source().path().resolveSibling(chart).normalize())
            .map(chart -> chart.equals(directory) || chart.equals(file)).orElse(true)).toList(), request.arguments(), version));
    ledger.file();
    ledger.document(renderer.name());
    FileCheck own = new FileCheck(profile, catalogue, ledger, List.of());
    FileCheck elsewhere = new FileCheck(profile, catalogue, ledger, List.of());
    for (Document document : rendering.documents()) {
      boolean outside = document instanceof Unparsed && !document.span().source().path().startsWith(directory);
      (outside ? elsewhere : own).check(document, document instanceof Unparsed ? "Unparsed" : renderer.name());
    }
    aftermath.add(own.findings(), own.suppressions(), List.of());
    aftermath.addAlways(elsewhere.findings());
    for (Renderer.Render render : rendering.renders()) {
      List<String> label = render.label().isEmpty() ? List.of() : List.of(render.label());
      List<Object> facts = new ArrayList<>();
      for (Source source : render.sources()) {
        FileCheck check = new FileCheck(profile, catalogue, ledger, profile.policies().extractors());
        check.run(source, reader(profile, file), true);
        aftermath.add(check.findings(), check.suppressions(), label);
        facts.addAll(check.facts());
      }
      checkProject(profile, Set.of(profile), facts, label);
    }
  }

  private void checkPolicies() {
    for (Profile profile : workspace.profiles()) {
      FileCheck check = new FileCheck(profile, catalogue, ledger, List.of());
      for (Document document : profile.policies().documents()) {
        check.check(document, "Policy");
      }
      aftermath.addAlways(check.findings());
    }
  }

  private DocumentReader reader(Profile profile, Path path) {
    KubernetesVersion version = KubernetesVersion.of(version(profile)).orElse(KubernetesVersion.LATEST);
    return new DocumentReader(version, kustomizations.overlay(path), new Neighbours(workspace.projectRoot(path.getParent())), ledger);
  }

  private String version(Profile profile) {
    return request.kubernetesVersion().isEmpty() ? profile.config().kubernetesVersion() : request.kubernetesVersion();
  }

  /** Whether {@code file} belongs to an input of a renderer, a chart's template say. */
  private static boolean isOwned(Path file, FileFinder finder) {
    for (Path at = file.getParent(); at != null && !finder.inputs().isEmpty(); at = at.getParent()) {
      Renderer renderer = finder.directories().get(at);
      if (renderer != null && renderer.owns(at.relativize(file))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPolicy(Path file, Profile profile) {
    return Stream.concat(profile.config().policies().stream(), request.policies().stream().map(request.directory()::resolve).map(Path::normalize))
        .anyMatch(file::startsWith);
  }

  private void noteUnbuilt() {
    Set<String> known = null;
    for (Profile profile : workspace.profiles()) {
      for (String tag : profile.config().tags()) {
        if (!tag.equals("recommended") && !tag.equals("all")) {
          known = known == null ? catalogue.tags() : known;
          if (!known.contains(tag)) {
            ledger.note("no rule carries the tag \"" + tag + "\" yet");
          }
        }
      }
    }
  }

  private Report report() {
    Path root = Workspace.repositoryRoot(request.directory()).orElse(request.directory());
    Report.Threshold threshold = request.threshold().orElseGet(() -> workspace.profile(request.directory()).config().threshold()
        .stream().findFirst().orElse(Report.Threshold.WARNING));
    List<Finding> findings = aftermath.settle(request, root);
    Report bare = new Report(request.directory(), root, findings, ledger.failures(), Summary.NOTHING, threshold, catalogue);
    return new Report(request.directory(), root, findings, ledger.failures(), ledger.summary(bare::relative), threshold, catalogue);
  }
}
