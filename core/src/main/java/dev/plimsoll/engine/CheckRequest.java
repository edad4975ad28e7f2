package dev.plimsoll.engine;

import dev.plimsoll.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to check and how, as a front end asks for it; everything that is not said comes from the configuration files. */
public final class CheckRequest {
  private final Path directory;
  private List<Path> paths = List.of();
  private List<Source> sources = List.of();
  private Path configuration;
  private Config config;
  private Report.Threshold threshold;
  private String kubernetesVersion = "";
  private List<Path> policies = List.of();
  private List<Renderer.Argument> arguments = List.of();
  private List<Path> excluded = List.of();
  private boolean forceExclude;
  private boolean ignoreBaseline;
  private Path baseline;
  private Map<Path, String> overlay = Map.of();
  private Progress progress = (done, all) -> {};

  /** Told how far a run is; called from several threads. */
  public interface Progress {
    void update(int done, int all);
  }

  private CheckRequest(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  /** Nothing yet, seen from {@code directory}: relative paths resolve against it. */
  public static CheckRequest in(Path directory) {
    return new CheckRequest(directory);
  }

  /** Adds files and directories on disk. */
  public CheckRequest paths(List<Path> more) {
    return with(copy -> copy.paths = joined(paths, more));
  }

  /** Names these files and directories in place of those so far. */
  public CheckRequest onlyPaths(List<Path> others) {
    return with(copy -> copy.paths = List.copyOf(others));
  }

  /** Adds texts that need not be on disk; a path that is relative resolves against the directory. */
  public CheckRequest sources(List<Source> more) {
    return with(copy -> copy.sources = joined(sources, more));
  }

  /** The one configuration file that governs everything, in place of those above each file. */
  public CheckRequest configuration(Path file) {
    return with(copy -> copy.configuration = file);
  }

  /** The one configuration that governs everything, made in memory. */
  public CheckRequest configuration(Config made) {
    return with(copy -> copy.config = made);
  }

  public CheckRequest threshold(Report.Threshold from) {
    return with(copy -> copy.threshold = from);
  }

  /** {@code 1.34}. */
  public CheckRequest kubernetesVersion(String version) {
    return with(copy -> copy.kubernetesVersion = version);
  }

  /** Adds policy files or directories. */
  public CheckRequest policies(List<Path> more) {
    return with(copy -> copy.policies = joined(policies, more));
  }

  /** Adds words for renderers: {@code values}, {@code set} … */
  public CheckRequest arguments(List<Renderer.Argument> more) {
    return with(copy -> copy.arguments = joined(arguments, more));
  }

  /** Leaves out files below these directories, whatever names them: other modules of a build. */
  public CheckRequest without(List<Path> directories) {
    return with(copy -> copy.excluded = joined(excluded, directories));
  }

  /** Applies {@code exclude} also to files that are named. */
  public CheckRequest forceExclude(boolean force) {
    return with(copy -> copy.forceExclude = force);
  }

  /** Reports also what the baseline knows: to write a new one. */
  public CheckRequest ignoreBaseline(boolean ignore) {
    return with(copy -> copy.ignoreBaseline = ignore);
  }

  /** The one baseline for everything, in place of those that configurations name. */
  public CheckRequest baseline(Path file) {
    return with(copy -> copy.baseline = file);
  }

  /** Reads these texts in place of what the files hold; absolute paths. */
  CheckRequest overlay(Map<Path, String> texts) {
    return with(copy -> copy.overlay = Map.copyOf(texts));
  }

  public CheckRequest progress(Progress listener) {
    return with(copy -> copy.progress = listener);
  }

  public Path directory() {
    return directory;
  }

  public List<Path> paths() {
    return paths;
  }

  public List<Source> sources() {
    return sources;
  }

  Optional<Path> configurationFile() {
    return Optional.ofNullable(configuration).map(directory::resolve);
  }

  Optional<Config> madeConfiguration() {
    return Optional.ofNullable(config);
  }

  Optional<Report.Threshold> threshold() {
    return Optional.ofNullable(threshold);
  }

  String kubernetesVersion() {
    return kubernetesVersion;
  }

  List<Path> policies() {
    return policies;
  }

  List<Renderer.Argument> arguments() {
    return arguments;
  }

  List<Path> excluded() {
    return excluded;
  }

  boolean isForceExclude() {
    return forceExclude;
  }

  boolean isBaselineIgnored() {
    return ignoreBaseline;
  }

  Optional<Path> baseline() {
    return Optional.ofNullable(baseline).map(directory::resolve);
  }

  Map<Path, String> overlay() {
    return overlay;
  }

  Progress progress() {
    return progress;
  }

  private interface Change {
    void apply(CheckRequest copy);
  }

  private CheckRequest with(Change change) {
    CheckRequest copy = new CheckRequest(directory);
    copy.paths = paths;
    copy.sources = sources;
    copy.configuration = configuration;
    copy.config = config;
    copy.threshold = threshold;
    copy.kubernetesVersion = kubernetesVersion;
    copy.policies = policies;
    copy.arguments = arguments;
    copy.excluded = excluded;
    copy.forceExclude = forceExclude;
    copy.ignoreBaseline = ignoreBaseline;
    copy.baseline = baseline;
    copy.overlay = overlay;
    copy.progress = progress;
    change.apply(copy);
    return copy;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
