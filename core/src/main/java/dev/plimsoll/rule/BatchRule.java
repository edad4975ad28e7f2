package dev.plimsoll.rule;

import java.util.List;

/**
 * A rule that judges all targets of a run in one go, since it asks another program.
 *
 * @param <T> a {@link Document} type
 */
public interface BatchRule<T> extends Rule<T> {
  /** A target, and where findings about it go. */
  record Judged<T>(T target, Findings findings) {}

  void check(List<Judged<T>> targets);

  /** Why it cannot judge anything here, a sentence for the summary; empty when it can. */
  String hindrance();

  @Override
  default void check(T target, Findings findings) {
    check(List.of(new Judged<>(target, findings)));
  }
}
