package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.builtin.Builtin;
import dev.plimsoll.rego.eval.Scope.Mask;
import dev.plimsoll.rego.eval.Scope.Mock;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.Value;
import java.util.HashMap;
import java.util.Map;

/** One {@code with}. */
public abstract class Replacement {
  abstract boolean apply(Frame frame, Draft draft);

  /** The scope with all replacements made, or null if the value of one is undefined. */
  static Scope apply(Replacement[] replacements, Frame frame) {
    Draft draft = new Draft(frame.scope);
    for (Replacement replacement : replacements) {
      if (!replacement.apply(frame, draft)) {
        return null;
      }
    }
    frame.evaluation.work(8);
    return frame.scope.replace(draft.input, draft.data, draft.mask, draft.mocks);
  }

  static final class Draft {
    Value input;
    Value data;
    Mask mask;
    Map<Object, Mock> mocks;

    Draft(Scope scope) {
      input = scope.input;
      data = scope.data;
      mask = scope.mask;
      mocks = scope.mocks;
    }
  }

  /** A part of {@code input} or {@code data}, or all of it. */
  public static final class Document extends Replacement {
    private final boolean isInput;
    private final Value[] path;
    private final Expr value;

    public Document(boolean isInput, Value[] path, Expr value) {
      this.isInput = isInput;
      this.path = path;
      this.value = value;
    }

    @Override
    boolean apply(Frame frame, Draft draft) {
      Value replaced = value.value(frame);
      if (replaced == Value.UNDEFINED) {
        return false;
      }
      if (isInput) {
        draft.input = patch(draft.input, 0, replaced);
      } else {
        draft.data = patch(draft.data, 0, replaced);
        draft.mask = Mask.of(draft.mask, path, 0);
      }
      return true;
    }

    private Value patch(Value base, int from, Value replaced) {
      if (from == path.length) {
        return replaced;
      }
      ObjectValue object = base instanceof ObjectValue known ? known : ObjectValue.EMPTY;
      return object.with(path[from], patch(object.get(path[from]), from + 1, replaced));
    }
  }

  /** A function; {@code target} is its {@link RuleGroup} or the name of its built-in. */
  public static final class Function extends Replacement {
    private final Object target;
    private final RuleGroup function;
    private final Builtin builtin;
    private final Expr value;

    private Function(Object target, RuleGroup function, Builtin builtin, Expr value) {
      this.target = target;
      this.function = function;
      this.builtin = builtin;
      this.value = value;
    }

    public static Function by(Object target, RuleGroup function) {
      return new Function(target, function, null, null);
    }

    public static Function by(Object target, Builtin builtin) {
      return new Function(target, null, builtin, null);
    }

    public static Function by(Object target, Expr value) {
      return new Function(target, null, null, value);
    }

    @Override
    boolean apply(Frame frame, Draft draft) {
      Value replaced = value == null ? Value.UNDEFINED : value.value(frame);
      if (value != null && replaced == Value.UNDEFINED) {
        return false;
      }
      Map<Object, Mock> mocks = new HashMap<>(draft.mocks);
      mocks.put(target, new Mock(function, builtin, replaced));
      draft.mocks = mocks;
      return true;
    }
  }
}
