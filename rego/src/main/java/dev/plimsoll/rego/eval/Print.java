package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;

/** {@code print(…)} and {@code trace(…)}: always hold, and hand a line to whoever listens. */
public final class Print extends Step {
  private final Expr[] arguments;
  private final Location location;

  public Print(Expr[] arguments, Location location) {
    this.arguments = arguments;
    this.location = location;
  }

  @Override
  public boolean run(Frame frame) {
    if (frame.evaluation.prints()) {
      StringBuilder line = new StringBuilder();
      for (Expr argument : arguments) {
        Value value = argument.value(frame);
        line.append(line.isEmpty() ? "" : " ");
        line.append(value instanceof StringValue string ? string.value()
            : value == Value.UNDEFINED ? "<undefined>" : value.toString());
        frame.evaluation.requireSize(line.length());
      }
      frame.evaluation.print(location, line.toString());
    }
    return next.run(frame);
  }
}
