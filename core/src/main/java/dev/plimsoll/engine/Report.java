package dev.plimsoll.engine;

import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run found, and what it looked at.
 *
 * @param directory the directory the run was started in, absolute: text and JSON name files relative to it
 * @param root the repository's root, absolute: SARIF names files relative to it
 * @param findings in the order of path, place and rule; suppressed and baselined ones left out
 * @param failures what went wrong in the run itself, a crashed rule or an unreadable file: exit 2
 * @param summary what was checked, and what was not
 * @param threshold the severity from which a finding fails the run, as {@code failOn} says it; {@code never} for none
 * @param catalogue what is known of the rules
 */
public record Report(Path directory, Path root, List<Finding> findings, List<Failure> failures, Summary summary,
                     Threshold threshold, RuleCatalogue catalogue) {
  /** Something that went wrong in the run itself. */
  public record Failure(Path path, String message) {}

  /** From which severity findings fail a run. */
  public enum Threshold {
    INFO, WARNING, ERROR, NEVER;

    public static Optional<Threshold> of(String label) {
      for (Threshold threshold : values()) {
        if (threshold.label().equals(label)) {
          return Optional.of(threshold);
        }
      }
      return Optional.empty();
    }

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean isReachedBy(Severity severity) {
      return this != NEVER && severity.ordinal() >= ordinal();
    }
  }

  public Report {
    findings = List.copyOf(findings);
    failures = List.copyOf(failures);
  }

  /** 2 for a failure of the run, 1 for a finding at or above the threshold unless {@code exitZero}, else 0. */
  public int exitCode(boolean exitZero) {
    if (!failures.isEmpty()) {
      return 2;
    }
    boolean failed = findings.stream().anyMatch(finding -> threshold.isReachedBy(finding.severity()));
    return failed && !exitZero ? 1 : 0;
  }

  /** The same about {@code finding} alone. */
  public Report only(Finding finding) {
    return new Report(directory, root, List.of(finding), List.of(), summary, threshold, catalogue);
  }

  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** {@code path} as reports in text name it: relative to the directory where it lies below it, with {@code /}. */
  public String relative(Path path) {
    return relative(directory, path);
  }

  /** {@code path} relative to the repository's root, with {@code /}. */
  public String relativeToRoot(Path path) {
    return relative(root, path);
  }

  private static String relative(Path base, Path path) {
    Path absolute = base.resolve(path).normalize();
    Path shown = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }
}
