package dev.plimsoll.helm.template;

import dev.plimsoll.source.Span;

/** What a function may know of the place it is called from. */
public interface Call {
  /** The action that calls. */
  Span place();

  /** The calls that led to the action, for text that is placed elsewhere: {@code trail().through(place())}. */
  Trail trail();

  /**
   * Says that a function is about to make {@code count} characters, items or steps.
   *
   * @throws FunctionError where that is beyond the render's bounds
   */
  void reserve(long count);
}
