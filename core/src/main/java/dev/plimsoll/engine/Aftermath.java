package dev.plimsoll.engine;

import dev.plimsoll.rule.Edit;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Subject;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happens to findings once rules have run: suppress, bring home to their origin, merge, drop what the baseline knows, sort. */
final class Aftermath {
  private static final String UNUSED = "plimsoll/unused-suppression";

  private final RuleCatalogue catalogue;
  private final Workspace workspace;
  private final Ledger ledger;
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Source> always = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Source, List<Suppression>> suppressions = new IdentityHashMap<>();
  private final List<Suppression> allSuppressions = new ArrayList<>();

  /** What makes two findings one. */
  private record Identity(String rule, Span origin, String message) {
    @Override
    public boolean equals(Object that) {
      return that instanceof Identity other && rule.equals(other.rule) && origin.equals(other.origin) && message.equals(other.message);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * rule.hashCode() + origin.hashCode()) + message.hashCode();
    }
  }

  /** One suppression as written, whatever the number of renders that show it. */
  private record Written(Path path, int start, String name) {}

  Aftermath(RuleCatalogue catalogue, Workspace workspace, Ledger ledger) {
    this.catalogue = catalogue;
    this.workspace = workspace;
    this.ledger = ledger;
  }

  void add(List<Finding> found, List<Suppression> read, List<String> renders) {
    for (Suppression suppression : read) {
      suppressions.computeIfAbsent(suppression.scopeSource(), key -> new ArrayList<>()).add(suppression);
      allSuppressions.add(suppression);
    }
    addOfProject(found, renders);
  }

  /** Findings of project rules: what suppresses them was read with the documents. */
  void addOfProject(List<Finding> found, List<String> renders) {
    for (Finding finding : found) {
      findings.add(renders.isEmpty() ? finding : withRenders(finding, renders));
    }
  }

  /** Findings that are reported wherever they lie: mistakes in the policies. */
  void addAlways(List<Finding> found) {
    found.forEach(finding -> always.add(finding.span().source()));
    findings.addAll(found);
  }

  /** The findings to report, in order. */
  List<Finding> settle(CheckRequest request, Path root) {
    Map<Identity, Finding> distinct = new LinkedHashMap<>();
    int suppressed = 0;
    for (Finding finding : findings) {
      if (isSuppressed(finding)) {
        suppressed++;
        continue;
      }
      Finding home = home(finding);
      if (!isReported(home, request) || isIgnored(home)) {
        suppressed += isReported(home, request) ? 1 : 0;
        continue;
      }
      distinct.merge(new Identity(home.rule(), home.span(), home.message()), home, Aftermath::merged);
    }
    ledger.suppressed(suppressed);
    List<Finding> kept = new ArrayList<>(distinct.values());
    unusedSuppressions().stream().filter(finding -> isReported(finding, request)).forEach(kept::add);
    kept.sort(Comparator.comparing((Finding finding) -> finding.span().source().path())
        .thenComparing(finding -> finding.span().start()).thenComparing(Finding::rule).thenComparing(Finding::message));
    return request.isBaselineIgnored() ? kept : withoutKnown(kept, request, root);
  }

  private boolean isSuppressed(Finding finding) {
    boolean dropped = false;
    for (Suppression suppression : suppressions.getOrDefault(finding.span().source(), List.of())) {
      dropped |= suppression.drops(finding, today);
    }
    return dropped;
  }

  private static Finding home(Finding finding) {
    if (finding.span().source().map().isEmpty()) {
      return finding;
    }
    List<Related> related = new ArrayList<>(finding.span().callers().stream().map(caller -> new Related(caller, "called here")).toList());
    finding.related().forEach(place -> related.add(new Related(place.span().origin(), place.message())));
    List<Fix> fixes = finding.fixes().stream().map(Aftermath::home).flatMap(Optional::stream).toList();
    return new Finding(finding.rule(), finding.severity(), finding.span().origin(), finding.subject(), finding.message(), related,
        fixes, finding.renders());
  }

  /** The fix in terms of the template; none where an edit does not lie on text that was copied verbatim. */
  private static Optional<Fix> home(Fix fix) {
    List<Edit> edits = new ArrayList<>();
    boolean inserts = false;
    for (Edit edit : fix.edits()) {
      Optional<Span> origin = edit.span().verbatimOrigin();
      if (origin.isEmpty()) {
        return Optional.empty();
      }
      inserts |= edit.span().length() == 0;
      edits.add(new Edit(origin.get(), edit.replacement()));
    }
    Fix.Applicability grade = inserts ? Fix.Applicability.UNSAFE : fix.applicability();
    return Optional.of(new Fix(fix.title(), grade, edits));
  }

  private boolean isReported(Finding finding, CheckRequest request) {
    Source source = finding.span().source();
    Path path = request.directory().resolve(source.path()).normalize();
    return always.contains(source) || request.sources().contains(source)
        || request.paths().stream().anyMatch(named -> path.startsWith(request.directory().resolve(named).normalize()));
  }

  private boolean isIgnored(Finding finding) {
    Path path = finding.span().source().path();
    Config config = workspace.profile(directoryOf(path)).config();
    for (Config.Ignore ignore : config.ignores()) {
      boolean speaksOf = (ignore.ids().isEmpty() || ignore.ids().contains(finding.rule()))
          && (ignore.paths().isEmpty() || ignore.paths().stream().anyMatch(pattern -> pattern.covers(path)))
          && (ignore.object().isEmpty() || isObject(ignore.object(), finding.subject()));
      if (speaksOf && !ignore.isExpired(today)) {
        return true;
      }
    }
    return false;
  }

  private Path directoryOf(Path path) {
    Path parent = path.toAbsolutePath().normalize().getParent();
    return parent == null ? path : parent;
  }

  private static boolean isObject(String pattern, Subject subject) {
    String[] parts = pattern.split("/");
    String name = parts[parts.length - 1];
    String kind = parts.length > 1 ? parts[0] : "*";
    String namespace = parts.length > 2 ? parts[1] : "*";
    return new PathPattern(name).matches(subject.name(), false) && new PathPattern(kind).matches(subject.kind(), false)
        && (namespace.equals("*") || new PathPattern(namespace).matches(subject.namespace(), false));
  }

  /** One finding for both, with the renders that show it; what a chart's own values show needs no naming. */
  private static Finding merged(Finding first, Finding second) {
    if (first.renders().isEmpty() || second.renders().isEmpty()) {
      return withRenders(first, List.of());
    }
    Set<String> renders = new LinkedHashSet<>(first.renders());
    renders.addAll(second.renders());
    return withRenders(first, renders);
  }

  private static Finding withRenders(Finding finding, Collection<String> renders) {
    return new Finding(finding.rule(), finding.severity(), finding.span(), finding.subject(), finding.message(), finding.related(),
        finding.fixes(), List.copyOf(renders));
  }

  private List<Finding> unusedSuppressions() {
    Set<Written> used = new HashSet<>();
    Map<Written, Suppression> unused = new LinkedHashMap<>();
    for (Suppression suppression : allSuppressions) {
      Span place = suppression.place().origin();
      Written written = new Written(place.source().path(), place.start(), suppression.written());
      if (suppression.isUsed() && !suppression.isExpired(today)) {
        used.add(written);
      } else if (suppression.isOwn()) {
        unused.put(written, suppression);
      }
    }
    unused.keySet().removeAll(used);
    List<Finding> found = new ArrayList<>();
    unused.values().forEach(suppression -> unused(suppression).ifPresent(found::add));
    return found;
  }

  private Optional<Finding> unused(Suppression suppression) {
    Span place = suppression.place().origin();
    Path path = place.source().path();
    Profile profile = workspace.profile(directoryOf(path));
    Optional<Severity> severity = profile.severity(UNUSED, path);
    if (severity.isEmpty()) {
      return Optional.empty();
    }
    boolean unknown = !suppression.written().isEmpty() && suppression.ids().stream().noneMatch(id -> catalogue.rule(id).isPresent());
    boolean active = suppression.ids().isEmpty() || suppression.ids().stream().anyMatch(id -> profile.severity(id, path).isPresent());
    String name = suppression.written().isEmpty() ? "anything" : "\"" + suppression.written() + "\"";
    String message;
    if (suppression.until().equals(LocalDate.MIN)) {
      message = "suppression of " + name + " has an \"until\" that is no date like 2027-01-31";
    } else if (suppression.isExpired(today)) {
      message = "suppression of " + name + " expired on " + suppression.until();
    } else if (unknown) {
      message = "suppression names the unknown rule " + name;
    } else if (active) {
      message = "suppression of " + name + " suppresses nothing";
    } else {
      return Optional.empty();
    }
    return Optional.of(new Finding(UNUSED, severity.get(), place, Subject.NONE, message, List.of(), List.of(), List.of()));
  }

  private List<Finding> withoutKnown(List<Finding> sorted, CheckRequest request, Path root) {
    Map<Path, Baseline> baselines = new LinkedHashMap<>();
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : sorted) {
      List<Path> file = request.baseline().map(List::of)
          .orElseGet(() -> workspace.profile(directoryOf(finding.span().source().path())).config().baseline());
      boolean known = !file.isEmpty() && baselines.computeIfAbsent(file.get(0), Baseline::read).drops(finding);
      if (known) {
        ledger.baselined(1);
      } else {
        kept.add(finding);
      }
    }
    return kept;
  }
}
