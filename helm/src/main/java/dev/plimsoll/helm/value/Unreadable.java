package dev.plimsoll.helm.value;

import dev.plimsoll.source.Span;

/** A file of a chart that cannot be read: where, and why. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Span place;

  public Unreadable(Span place, String reason) {
    super(reason, null, false, false);
    this.place = place;
  }

  public Span place() {
    return place;
  }
}
