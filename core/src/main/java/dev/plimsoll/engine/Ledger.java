package dev.plimsoll.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Keeps count of what was checked and what was not, from several threads. */
final class Ledger {
  private static final int SHOWN = 10;

  private final Map<String, Set<Path>> passedOver = new LinkedHashMap<>();
  private final Map<String, Integer> passedOverCounts = new LinkedHashMap<>();
  private final List<Report.Failure> failures = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final Map<String, Integer> kinds = new LinkedHashMap<>();
  private final Set<String> rules = new LinkedHashSet<>();
  private int files;
  private int documents;
  private int suppressed;
  private int baselined;

  synchronized void failure(Path path, String message) {
    failures.add(new Report.Failure(path, message));
  }

  /** A rule that threw: reported once for each rule and kind of error. */
  void crash(String rule, String where, Throwable error) {
    if (error instanceof PolicyLanguage.NotEvaluated reason) {
      failure(Path.of(""), "rule " + rule + " is not evaluated" + where + ": " + reason.getMessage());
      return;
    }
    StackTraceElement[] trace = error.getStackTrace();
    String origin = trace.length == 0 ? "" : " in " + trace[0].getClassName().replaceAll(".*\\.", "") + ":" + trace[0].getLineNumber();
    failure(Path.of(""), "rule " + rule + " crashed" + where + ": " + error.getClass().getSimpleName() + origin);
  }

  synchronized void passOver(String reason, Path path) {
    passedOverCounts.merge(reason, 1, Integer::sum);
    Set<Path> paths = passedOver.computeIfAbsent(reason, key -> new LinkedHashSet<>());
    if (paths.size() < SHOWN) {
      paths.add(path);
    }
  }

  synchronized void note(String sentence) {
    notes.add(sentence);
  }

  synchronized void file() {
    files++;
  }

  synchronized void document(String kind) {
    documents++;
    kinds.merge(kind, 1, Integer::sum);
  }

  synchronized void rules(List<ActiveRule> active) {
    active.forEach(rule -> rules.add(rule.id()));
  }

  synchronized void suppressed(int count) {
    suppressed += count;
  }

  synchronized void baselined(int count) {
    baselined += count;
  }

  synchronized List<Report.Failure> failures() {
    List<Report.Failure> sorted = new ArrayList<>(failures);
    sorted.sort((a, b) -> a.path().compareTo(b.path()));
    return sorted;
  }

  /** The summary, with paths as {@code naming} writes them. */
  synchronized Summary summary(Function<Path, String> naming) {
    List<Summary.PassedOver> reasons = new ArrayList<>();
    passedOver.forEach((reason, paths) -> reasons.add(
        new Summary.PassedOver(reason, passedOverCounts.get(reason), paths.stream().sorted().map(naming).toList())));
    reasons.sort((a, b) -> a.reason().compareTo(b.reason()));
    Map<String, Integer> sorted = new LinkedHashMap<>();
    kinds.keySet().stream().sorted().forEach(kind -> sorted.put(kind, kinds.get(kind)));
    return new Summary(files, documents, kinds.getOrDefault("Kubernetes", 0), sorted, rules.size(), List.copyOf(reasons), suppressed,
        baselined, notes.stream().sorted().toList());
  }
}
