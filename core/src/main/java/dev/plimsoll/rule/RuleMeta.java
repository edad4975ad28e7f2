package dev.plimsoll.rule;

import java.util.List;
import java.util.Set;

/**
 * What is known of a rule without running it.
 *
 * @param id family and name, {@code dockerfile/latest-tag}: the key of configuration, page and documentation
 * @param severity what its findings weigh unless the configuration says otherwise
 * @param summary one sentence in the present tense that names the defect, no full stop
 * @param fix whether its findings carry fixes
 * @param tags the profiles it belongs to, {@code recommended}, {@code security} …
 * @param aliases the peers' names for it, {@code hadolint:DL3007}
 */
public record RuleMeta(String id, Severity severity, String summary, Fixable fix, Set<String> tags, List<String> aliases) {
  public RuleMeta {
    if (id.indexOf('/') < 1 || summary.isBlank()) {
      throw new IllegalArgumentException("rule " + id + ": " + summary);
    }
    tags = Set.copyOf(tags);
    aliases = List.copyOf(aliases);
  }

  /** A rule without tags, aliases or fixes; the methods below add them. */
  public static RuleMeta of(String id, Severity severity, String summary) {
    return new RuleMeta(id, severity, summary, Fixable.NONE, Set.of(), List.of());
  }

  public RuleMeta tags(String... names) {
    return new RuleMeta(id, severity, summary, fix, Set.of(names), aliases);
  }

  public RuleMeta aliases(String... names) {
    return new RuleMeta(id, severity, summary, fix, tags, List.of(names));
  }

  public RuleMeta fix(Fixable kind) {
    return new RuleMeta(id, severity, summary, kind, tags, aliases);
  }

  /** The part before the slash. */
  public String family() {
    return id.substring(0, id.indexOf('/'));
  }

  /** The part behind the slash. */
  public String name() {
    return id.substring(id.indexOf('/') + 1);
  }
}
