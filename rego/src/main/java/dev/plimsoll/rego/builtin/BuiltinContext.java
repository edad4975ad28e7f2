package dev.plimsoll.rego.builtin;

import java.time.Instant;

/** What a built-in may know of the evaluation that calls it. */
public interface BuiltinContext {
  /** The one instant at which the whole evaluation happens. */
  Instant now();

  /**
   * Counts work done; call it in loops whose length the policy's author chooses.
   *
   * @throws LimitExceeded if the evaluation is over its limits or was cancelled
   */
  void work(long units);

  /** The longest string (in characters) or collection (in elements) that a built-in may make. */
  int maximumSize();

  /**
   * Checks that a result of {@code size} characters or elements may be made.
   *
   * @throws LimitExceeded if it is larger than {@link #maximumSize()}
   */
  default void requireSize(long size) {
    if (size > maximumSize()) {
      throw new LimitExceeded("result of " + size + " characters or elements is larger than " + maximumSize());
    }
    work(size >> 6);
  }
}
