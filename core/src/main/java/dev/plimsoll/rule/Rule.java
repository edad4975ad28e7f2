package dev.plimsoll.rule;

/**
 * Looks at one kind of thing and reports what is wrong with it. Rules are stateless: one instance serves many threads.
 *
 * <p>A rule with options is a record whose components are the options; its no-argument constructor gives the defaults.
 *
 * @param <T> a {@link Document} type, or {@link Project}
 */
public interface Rule<T> {
  RuleMeta meta();

  Class<T> target();

  void check(T target, Findings findings);
}
