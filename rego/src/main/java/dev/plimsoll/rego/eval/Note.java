package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.syntax.Location;

/** Tells who listens that a statement is looked at, and whether it held; stands before it in an instrumented policy. */
public final class Note extends Step {
  private final Location location;
  private final String text;

  public Note(Location location, String text) {
    this.location = location;
    this.text = text;
  }

  @Override
  public boolean run(Frame frame) {
    frame.evaluation.visit(location, text);
    return next.run(frame);
  }
}
