package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.builtin.Builtin;
import dev.plimsoll.rego.builtin.BuiltinError;
import dev.plimsoll.rego.builtin.LimitExceeded;
import dev.plimsoll.rego.builtin.NotEvaluable;
import dev.plimsoll.rego.eval.Scope.Mock;
import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.Value;
import java.util.Set;

/** A call of a built-in, or of a function that rules define. */
public abstract class Call extends Expr {
  private static final Set<String> MAKES_TEXT =
      Set.of("sprintf", "concat", "format_int", "json.marshal", "yaml.marshal", "print", "trace");

  private final Object target;
  private final Expr[] arguments;
  private final Location location;
  private final boolean isText;

  Call(Object target, Expr[] arguments, Location location) {
    this.target = target;
    this.arguments = arguments;
    this.location = location;
    this.isText = target instanceof String name && MAKES_TEXT.contains(name);
  }

  abstract Value apply(Frame frame, Value[] values);

  @Override
  public final Value value(Frame frame) {
    Tracker tracker = frame.evaluation.tracker;
    boolean isMessage = isText && tracker != null;
    if (isMessage) {
      tracker.beginMessage();
    }
    Value[] values = new Value[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].value(frame);
      if (values[i] == Value.UNDEFINED) {
        if (isMessage) {
          tracker.endMessage();
        }
        return Value.UNDEFINED;
      }
    }
    if (isMessage) {
      tracker.endMessage();
    }
    frame.evaluation.work(1);
    if (!frame.scope.mocks.isEmpty()) {
      Mock mock = frame.scope.mocks.get(target);
      if (mock != null) {
        return replaced(frame, mock, values);
      }
    }
    return apply(frame, values);
  }

  private Value replaced(Frame frame, Mock mock, Value[] values) {
    if (mock.function() != null) {
      return mock.function().call(frame.evaluation, frame.scope.unmocked(), values);
    }
    return mock.builtin() != null ? invoke(frame, mock.builtin(), values) : mock.value();
  }

  final Value invoke(Frame frame, Builtin builtin, Value[] values) {
    try {
      return frame.evaluation.bounded(builtin.call(frame.evaluation, values));
    } catch (BuiltinError error) {
      return frame.evaluation.failed(error, location);
    } catch (NotEvaluable refused) {
      throw new EvaluationError("eval_not_evaluable", location, refused.getMessage());
    } catch (LimitExceeded exceeded) {
      throw new EvaluationError("eval_cancel_error", location, exceeded.getMessage());
    }
  }

  /** A call of a built-in. */
  public static final class OfBuiltin extends Call {
    private final Builtin builtin;

    public OfBuiltin(Builtin builtin, Expr[] arguments, Location location) {
      super(builtin.name(), arguments, location);
      this.builtin = builtin;
    }

    @Override
    Value apply(Frame frame, Value[] values) {
      if (frame.evaluation.tracker != null && builtin.name().equals("object.get")) {
        frame.evaluation.tracker.read(values[0], values[1] instanceof ArrayValue path ? path : ArrayValue.of(values[1]));
      }
      return invoke(frame, builtin, values);
    }
  }

  /** A call of a function that rules define. */
  public static final class OfRule extends Call {
    private final RuleGroup function;

    public OfRule(RuleGroup function, Expr[] arguments, Location location) {
      super(function, arguments, location);
      this.function = function;
    }

    @Override
    Value apply(Frame frame, Value[] values) {
      return function.call(frame.evaluation, frame.scope, values);
    }
  }
}
