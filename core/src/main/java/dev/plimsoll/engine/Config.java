package dev.plimsoll.engine;

import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What one {@code .plimsoll.yaml} says, with what it extends merged in. Paths are absolute.
 *
 * @param directory the directory of the file; what it governs without one
 * @param tags the profiles whose rules run
 * @param rules settings by rule name, the last one for a rule wins
 * @param inlineSuppressions whether comments and annotations in the input may suppress
 * @param baseline the baseline file; none when empty
 * @param threshold the threshold, where the file gives one
 */
public record Config(Path directory, List<String> tags, List<Setting> rules, List<Override> overrides, List<PathSet> exclude,
                     List<PathSet> scopes, List<Ignore> ignores, boolean inlineSuppressions, List<Report.Threshold> threshold,
                     String kubernetesVersion, List<Path> baseline, List<Path> policies, List<Mapping> helm) {
  /** The tags that ARCHITECTURE promises, whether or not a rule carries them yet. */
  public static final List<String> TAGS = List.of("recommended", "strict", "security", "reliability", "style", "pss-baseline",
      "pss-restricted", "schema", "shellcheck", "all");

  /** What to do with a rule. */
  public enum Switch {
    /** Leaves it to the tags whether it runs. */
    AS_TAGGED, ON, OFF
  }

  /**
   * A setting for the rules that a name stands for.
   *
   * @param ids the rules
   * @param severity at most one: the severity in place of the rule's own
   * @param options at most one: the mapping that holds the options
   */
  public record Setting(List<String> ids, Switch state, List<Severity> severity, List<Mapping> options, Span span) {}

  /** Settings for files that match. */
  public record Override(List<PathSet> paths, List<Setting> rules) {}

  /** Findings to drop; {@code object} is {@code Kind/name}, {@code Kind/namespace/name} or a name, empty for any; {@code until} is the last day it holds. */
  public record Ignore(List<String> ids, List<PathSet> paths, String object, String reason, LocalDate until, Span span) {
    boolean isExpired(LocalDate today) {
      return until.isBefore(today);
    }
  }

  /** A pattern and the directory it is relative to. */
  public record PathSet(Path base, String pattern) {
    /** Whether the absolute {@code path} or a directory above it matches. */
    public boolean covers(Path path) {
      return path.startsWith(base) && new PathPattern(pattern).covers(base.relativize(path).toString().replace('\\', '/'));
    }
  }

  /** The built-in configuration: {@code recommended}, nothing else. */
  public static Config standard(Path directory) {
    return new Config(directory, List.of("recommended"), List.of(), List.of(), List.of(), List.of(), List.of(), true, List.of(), "",
        List.of(), List.of(), List.of());
  }

  /** The same with other profiles. */
  public Config withTags(List<String> names) {
    return new Config(directory, names, rules, overrides, exclude, scopes, ignores, inlineSuppressions, threshold,
        kubernetesVersion, baseline, policies, helm);
  }

  boolean isExcluded(Path path) {
    return exclude.stream().anyMatch(pattern -> pattern.covers(path));
  }
}
