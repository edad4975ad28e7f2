package dev.plimsoll.helm.template;

import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The calls through which execution came to a place, innermost first; {@link #EMPTY} at the top. */
public final class Trail {
  public static final Trail EMPTY = new Trail(List.of(), null, 0);

  private static final int LISTED = 16;

  private final List<Span> place;
  private final Trail outer;
  private final int depth;

  private Trail(List<Span> place, Trail outer, int depth) {
    this.place = place;
    this.outer = outer;
    this.depth = depth;
  }

  /** This trail entered through {@code call}. */
  public Trail through(Span call) {
    return new Trail(List.of(call), this, depth + 1);
  }

  public int depth() {
    return depth;
  }

  /** The places, innermost first; only the innermost sixteen of a deep one. */
  public List<Span> places() {
    if (outer == null) {
      return List.of();
    }
    List<Span> places = new ArrayList<>(Math.min(depth, LISTED));
    for (Trail at = this; at.outer != null && places.size() < LISTED; at = at.outer) {
      places.add(at.place.get(0).origin());
    }
    return places;
  }
}
