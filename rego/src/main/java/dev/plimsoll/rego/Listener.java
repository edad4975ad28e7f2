package dev.plimsoll.rego;

import dev.plimsoll.rego.syntax.Location;

/** Who is told of an evaluation's progress. */
public interface Listener {
  /** {@code print} or {@code trace} wrote a line. */
  void printed(Location location, String line);

  /**
   * A statement is about to be looked at; told only by policies compiled with {@link Rego#compileInstrumented}.
   *
   * @param text the line of the source that it begins on
   * @param depth how many rules are being evaluated
   */
  default void visited(Location location, String text, int depth) {
    // Most listeners only want what is printed.
  }
}
