package dev.plimsoll.engine;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.kubernetes.KubernetesVersion;
import dev.plimsoll.kubernetes.Overlay;
import dev.plimsoll.rule.Edit;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Unparsed;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Applies the fixes of findings, again and again until nothing changes. Edits touch nothing but their spans; a fix after which a
 * file would no longer parse is dropped and told.
 */
public final class Fixer {
  private static final int MAX_ROUNDS = 20;

  /**
   * What fixing comes to.
   *
   * @param before the old text of each file that changes, in the order of paths
   * @param after its new text
   * @param applied how many fixes went in
   * @param dropped fixes that were not applied because the file would no longer parse: their findings
   * @param left what a check finds once all is applied
   */
  public record Outcome(Map<Path, String> before, Map<Path, String> after, int applied, List<Finding> dropped, Report left) {
    /** Writes the new texts. */
    public void write() {
      after.forEach((path, text) -> {
        try {
          Files.write(path, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
          throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
        }
      });
    }
  }

  /** A fix that is not to be tried again. */
  private record Refused(String rule, Path path, String message) {}

  private final CheckRequest request;
  private final RuleCatalogue catalogue;
  private final boolean unsafe;
  private final Map<Path, String> before = new TreeMap<>();
  private final Map<Path, String> after = new TreeMap<>();
  private final Set<Refused> refused = new HashSet<>();
  private final List<Finding> dropped = new ArrayList<>();
  private int applied;

  private Fixer(CheckRequest request, RuleCatalogue catalogue, boolean unsafe) {
    this.request = request;
    this.catalogue = catalogue;
    this.unsafe = unsafe;
  }

  /** Works out all fixes for what {@code request} names, safe ones or, with {@code unsafe}, all; writes nothing. */
  public static Outcome fix(CheckRequest request, RuleCatalogue catalogue, boolean unsafe) {
    return new Fixer(request, catalogue, unsafe).run();
  }

  private Outcome run() {
    Report report = check();
    for (int round = 0; round < MAX_ROUNDS && apply(report); round++) {
      report = check();
    }
    after.keySet().removeIf(path -> after.get(path).equals(before.get(path)));
    before.keySet().retainAll(after.keySet());
    return new Outcome(before, after, applied, dropped, report);
  }

  private Report check() {
    return Plimsoll.check(request.overlay(after), catalogue.fresh());
  }

  private boolean apply(Report report) {
    Map<Source, List<Finding>> bySource = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      Path path = finding.span().source().path();
      boolean tried = refused.contains(new Refused(finding.rule(), path, finding.message()));
      if (!tried && finding.fixes().stream().anyMatch(fix -> isWanted(fix, finding))) {
        bySource.computeIfAbsent(finding.span().source(), key -> new ArrayList<>()).add(finding);
      }
    }
    boolean changed = false;
    for (Map.Entry<Source, List<Finding>> entry : bySource.entrySet()) {
      changed |= apply(entry.getKey(), entry.getValue());
    }
    return changed;
  }

  private boolean isWanted(Fix fix, Finding finding) {
    return (unsafe || fix.applicability() == Fix.Applicability.SAFE)
        && fix.edits().stream().allMatch(edit -> edit.span().source() == finding.span().source());
  }

  private boolean apply(Source source, List<Finding> findings) {
    String text = source.text();
    if (text.indexOf('\uFFFD') >= 0) {
      return false;
    }
    List<Edit> accepted = new ArrayList<>();
    List<Finding> fixed = new ArrayList<>();
    for (Finding finding : findings) {
      Fix fix = finding.fixes().stream().filter(candidate -> isWanted(candidate, finding)).findFirst().orElseThrow();
      if (fix.edits().stream().noneMatch(edit -> collides(edit, accepted))) {
        accepted.addAll(fix.edits());
        fixed.add(finding);
      }
    }
    String result = edited(text, accepted);
    if (breaks(source, text, result)) {
      return applyOneByOne(source, text, fixed);
    }
    return keep(source.path(), text, result, fixed.size());
  }

  private boolean applyOneByOne(Source source, String text, List<Finding> findings) {
    List<Edit> accepted = new ArrayList<>();
    int good = 0;
    for (Finding finding : findings) {
      Fix fix = finding.fixes().stream().filter(candidate -> isWanted(candidate, finding)).findFirst().orElseThrow();
      List<Edit> more = new ArrayList<>(accepted);
      more.addAll(fix.edits());
      if (breaks(source, text, edited(text, more))) {
        refused.add(new Refused(finding.rule(), source.path(), finding.message()));
        dropped.add(finding);
      } else {
        accepted = more;
        good++;
      }
    }
    return keep(source.path(), text, edited(text, accepted), good);
  }

  private boolean keep(Path path, String text, String result, int count) {
    if (result.equals(text)) {
      return false;
    }
    Path absolute = request.directory().resolve(path).normalize();
    before.putIfAbsent(absolute, text);
    after.put(absolute, result);
    applied += count;
    return true;
  }

  private static boolean collides(Edit edit, List<Edit> accepted) {
    for (Edit other : accepted) {
      boolean same = edit.span().start() == other.span().start();
      if (edit.span().overlaps(other.span()) || same && edit.span().end() == other.span().end()) {
        return true;
      }
    }
    return false;
  }

  private static String edited(String text, List<Edit> edits) {
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparing((Edit edit) -> edit.span().start()).thenComparing(edit -> edit.span().end()));
    StringBuilder result = new StringBuilder(text.length() + 64);
    int at = 0;
    for (Edit edit : sorted) {
      result.append(text, at, edit.span().start()).append(edit.replacement());
      at = edit.span().end();
    }
    return result.append(text, at, text.length()).toString();
  }

  /** Whether {@code after} holds more that cannot be parsed than {@code before}. */
  private static boolean breaks(Source source, String before, String after) {
    return faults(Source.of(source.path(), after)) > faults(Source.of(source.path(), before));
  }

  private static int faults(Source source) {
    Map<String, Integer> faults = new HashMap<>();
    new DocumentReader(KubernetesVersion.LATEST, Overlay.NONE, SourceReader.NONE, new Ledger()).read(source, unit -> {
      int count = unit.document() instanceof Unparsed ? 1 : unit.document() instanceof Dockerfile dockerfile ? dockerfile.errors().size() : 0;
      faults.merge("", count, Integer::sum);
    });
    return faults.getOrDefault("", 0);
  }
}
