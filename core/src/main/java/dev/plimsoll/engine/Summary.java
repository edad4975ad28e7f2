package dev.plimsoll.engine;

import java.util.List;
import java.util.Map;

/**
 * What a run looked at.
 *
 * @param files files that were checked
 * @param documents documents in them
 * @param objects Kubernetes objects among these
 * @param kinds how many documents of each kind, {@code Dockerfile}, {@code Compose}, {@code Kubernetes} … in a fixed order
 * @param rules rules that were active for what was met
 * @param passedOver what was not checked and why, in a fixed order
 * @param suppressed findings that a suppression took away
 * @param baselined findings that the baseline knows
 * @param notes what else a user should know, one sentence each, such as a tag that has no rule yet
 */
public record Summary(int files, int documents, int objects, Map<String, Integer> kinds, int rules, List<PassedOver> passedOver,
                      int suppressed, int baselined, List<String> notes) {
  /** Files or documents that were not checked: why, how many, and up to ten of their paths. */
  public record PassedOver(String reason, int count, List<String> paths) {}

  /** A run that looked at nothing. */
  static final Summary NOTHING = new Summary(0, 0, 0, Map.of(), 0, List.of(), 0, 0, List.of());
}
