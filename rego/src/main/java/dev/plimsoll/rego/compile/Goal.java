package dev.plimsoll.rego.compile;

import dev.plimsoll.rego.eval.RuleGroup;
import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.value.Value;
import java.util.BitSet;
import java.util.List;

/** A statement whose names are resolved and whose nested iterations stand before it. */
sealed interface Goal {
  Location location();

  void variables(BitSet into);

  void captured(BitSet into);

  record Unify(Node left, Node right, Location location) implements Goal {
    @Override
    public void variables(BitSet into) {
      left.variables(into);
      right.variables(into);
    }

    @Override
    public void captured(BitSet into) {
      left.captured(into);
      right.captured(into);
    }
  }

  /** Two values are equal; unlike {@link Unify} it gives no variable its value, save those a reference goes through. */
  record Equal(Node left, Node right, Location location) implements Goal {
    @Override
    public void variables(BitSet into) {
      left.variables(into);
      right.variables(into);
    }

    @Override
    public void captured(BitSet into) {
      left.captured(into);
      right.captured(into);
    }
  }

  record Holds(Node node, Location location) implements Goal {
    @Override
    public void variables(BitSet into) {
      node.variables(into);
    }

    @Override
    public void captured(BitSet into) {
      node.captured(into);
    }
  }

  /** {@code before} are references inside the negated statement: they must be defined for it to be looked at. */
  record Not(List<Goal> before, Goal inner, Location location) implements Goal {
    @Override
    public void variables(BitSet into) {
      for (Goal goal : before) {
        goal.variables(into);
      }
      inner.variables(into);
    }

    @Override
    public void captured(BitSet into) {
      for (Goal goal : before) {
        goal.captured(into);
      }
      inner.captured(into);
    }
  }

  record Every(Node domain, int key, int value, List<Goal> body, Location location) implements Goal {
    @Override
    public void variables(BitSet into) {
      domain.variables(into);
    }

    @Override
    public void captured(BitSet into) {
      domain.captured(into);
      for (Goal goal : body) {
        goal.variables(into);
        goal.captured(into);
      }
    }
  }

  record With(List<Target> targets, List<Goal> body, int cell, Location location) implements Goal {
    @Override
    public void variables(BitSet into) {
      for (Target target : targets) {
        target.value.variables(into);
      }
      for (Goal goal : body) {
        goal.variables(into);
      }
    }

    @Override
    public void captured(BitSet into) {
      for (Target target : targets) {
        target.value.captured(into);
      }
      for (Goal goal : body) {
        goal.captured(into);
      }
    }
  }

  record Print(List<Node> arguments, Location location) implements Goal {
    @Override
    public void variables(BitSet into) {
      for (Node argument : arguments) {
        argument.variables(into);
      }
    }

    @Override
    public void captured(BitSet into) {
      for (Node argument : arguments) {
        argument.captured(into);
      }
    }
  }

  /**
   * What a {@code with} replaces.
   *
   * @param function a rule group or the name of a built-in; null where a document is replaced
   * @param isInput whether the document is {@code input}
   * @param path in the document
   * @param by a rule group or a built-in to call instead; null where {@code value} stands in
   */
  record Target(Object function, boolean isInput, Value[] path, Object by, Node value) {
    boolean isRule() {
      return function instanceof RuleGroup;
    }
  }
}
