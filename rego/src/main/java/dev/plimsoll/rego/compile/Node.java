package dev.plimsoll.rego.compile;

import dev.plimsoll.rego.eval.Comprehension.Shape;
import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.value.Value;
import java.util.BitSet;
import java.util.List;

/** A term whose names are resolved: variables are slots, and what is not a variable is a path into a document. */
sealed interface Node {
  /** Adds the variables outside comprehensions. */
  void variables(BitSet into);

  /** Adds the variables inside comprehensions. */
  void captured(BitSet into);

  /** Where a path begins. */
  enum Root {
    INPUT,
    DATA,
    NODE
  }

  record Constant(Value value) implements Node {
    @Override
    public void variables(BitSet into) {
      // None.
    }

    @Override
    public void captured(BitSet into) {
      // None.
    }
  }

  record Slot(int index) implements Node {
    @Override
    public void variables(BitSet into) {
      into.set(index);
    }

    @Override
    public void captured(BitSet into) {
      // None.
    }
  }

  /** A reference; {@code head} is a constant unless the root is {@link Root#NODE}. */
  record Path(Root root, Node head, List<Node> operands, Location location) implements Node {
    @Override
    public void variables(BitSet into) {
      head.variables(into);
      for (Node operand : operands) {
        operand.variables(into);
      }
    }

    @Override
    public void captured(BitSet into) {
      head.captured(into);
      for (Node operand : operands) {
        operand.captured(into);
      }
    }
  }

  /** An array, a set or the parts of a template. */
  record Sequence(Kind kind, List<Node> elements) implements Node {
    enum Kind {
      ARRAY,
      SET,
      TEMPLATE
    }

    @Override
    public void variables(BitSet into) {
      for (Node element : elements) {
        element.variables(into);
      }
    }

    @Override
    public void captured(BitSet into) {
      for (Node element : elements) {
        element.captured(into);
      }
    }
  }

  record Entries(List<Node> keys, List<Node> values) implements Node {
    @Override
    public void variables(BitSet into) {
      for (Node key : keys) {
        key.variables(into);
      }
      for (Node value : values) {
        value.variables(into);
      }
    }

    @Override
    public void captured(BitSet into) {
      for (Node key : keys) {
        key.captured(into);
      }
      for (Node value : values) {
        value.captured(into);
      }
    }
  }

  /** A call; {@code target} is a built-in or a rule group. */
  record Apply(Object target, List<Node> arguments, boolean isRelation, Location location) implements Node {
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

  /** A comprehension; {@code isSingle} stands for the one element of a set. */
  record Collected(Shape shape, boolean isSingle, Node key, Node value, List<Goal> body, int cell, Location location)
      implements Node {
    @Override
    public void variables(BitSet into) {
      // Those inside are captured.
    }

    @Override
    public void captured(BitSet into) {
      for (Goal goal : body) {
        goal.variables(into);
        goal.captured(into);
      }
      key.variables(into);
      key.captured(into);
      value.variables(into);
      value.captured(into);
    }
  }
}
