package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.List;

/** All rules of one name: together they give one value, or are one function. */
public final class RuleGroup {
  /** What the rules give together. */
  public enum Kind {
    VALUE,
    SET,
    OBJECT,
    FUNCTION
  }

  /** One rule: its branches, of which the first that gives something counts. */
  public record Body(Location location, Step[] branches, int variables, int cells) {}

  private final String name;
  private final int index;
  private final Kind kind;
  private final int arity;
  private final Location location;
  private final TreeNode node;
  private Body[] bodies = new Body[0];
  private Body fallback;
  private boolean isUniform;

  public RuleGroup(String name, int index, Kind kind, int arity, Location location, TreeNode node) {
    this.name = name;
    this.index = index;
    this.kind = kind;
    this.arity = arity;
    this.location = location;
    this.node = node;
  }

  /** Fills the group, once. {@code ofDefault} is null where there is no default; {@code uniform} says that all bodies give the same constant. */
  public void define(List<Body> rules, Body ofDefault, boolean uniform) {
    bodies = rules.toArray(new Body[0]);
    fallback = ofDefault;
    isUniform = uniform;
  }

  public String name() {
    return name;
  }

  public int index() {
    return index;
  }

  public Kind kind() {
    return kind;
  }

  public int arity() {
    return arity;
  }

  public Location location() {
    return location;
  }

  public boolean isFunction() {
    return kind == Kind.FUNCTION;
  }

  /** Each body as a group of its own: how tests of one name are run one by one. */
  public List<RuleGroup> apart() {
    List<RuleGroup> groups = new ArrayList<>();
    for (Body body : bodies) {
      RuleGroup single = new RuleGroup(name, index, kind, arity, body.location, node);
      single.define(List.of(body), fallback, false);
      groups.add(single);
    }
    return groups;
  }

  /** The value under {@code scope}, worked out once. */
  Value value(Evaluation evaluation, Scope scope) {
    Value known = scope.memo[index];
    if (known != null) {
      return known;
    }
    evaluation.enter(location);
    Tracker tracker = evaluation.tracker;
    int mark = tracker == null ? 0 : tracker.beginRule();
    Reads reads = tracker == null ? null : new Reads();
    Value value = switch (kind) {
      case VALUE, FUNCTION -> single(evaluation, scope, null, reads);
      case SET -> set(evaluation, scope, reads);
      case OBJECT -> object(evaluation, scope, reads);
    };
    if (tracker != null) {
      tracker.endRule(mark, reads);
      scope.reads[index] = reads;
    }
    evaluation.leave();
    scope.memo[index] = value;
    return value;
  }

  /** The function's value for these arguments. */
  Value call(Evaluation evaluation, Scope scope, Value[] arguments) {
    evaluation.enter(location);
    Tracker tracker = evaluation.tracker;
    Reads reads = tracker == null ? null : new Reads();
    int mark = tracker == null ? 0 : tracker.beginRule();
    Value value = single(evaluation, scope, arguments, reads);
    if (tracker != null) {
      tracker.endRule(mark, reads);
      tracker.use(reads);
    }
    evaluation.leave();
    return value;
  }

  private Value single(Evaluation evaluation, Scope scope, Value[] arguments, Reads reads) {
    Value value = Value.UNDEFINED;
    Tracker tracker = evaluation.tracker;
    for (Body body : bodies) {
      evaluation.work(1);
      Frame frame = new Frame(evaluation, scope, body.variables, body.cells);
      if (arguments != null) {
        System.arraycopy(arguments, 0, frame.variables, 0, arguments.length);
      }
      int mark = tracker == null ? 0 : tracker.mark();
      for (Step branch : body.branches) {
        branch.run(frame);
        if (frame.result != Value.UNDEFINED) {
          break;
        }
      }
      if (tracker != null) {
        tracker.reset(mark);
      }
      if (frame.result == Value.UNDEFINED) {
        continue;
      }
      if (value == Value.UNDEFINED) {
        value = frame.result;
        if (reads != null) {
          reads.all(tracker.emitted());
        }
        if (isUniform) {
          return value;
        }
      } else if (!value.equals(frame.result)) {
        throw conflict(body.location, arguments != null);
      }
    }
    if (value == Value.UNDEFINED && fallback != null) {
      Frame frame = new Frame(evaluation, scope, fallback.variables, fallback.cells);
      if (arguments != null) {
        System.arraycopy(arguments, 0, frame.variables, 0, arguments.length);
      }
      fallback.branches[0].run(frame);
      return frame.result;
    }
    return value;
  }

  static EvaluationError conflict(Location place, boolean isFunction) {
    return new EvaluationError("eval_conflict_error", place,
        isFunction ? "functions must not produce multiple outputs for same inputs"
            : "complete rules must not produce multiple outputs");
  }

  private Value set(Evaluation evaluation, Scope scope, Reads reads) {
    SetValue.Builder set = new SetValue.Builder();
    for (Body body : bodies) {
      evaluation.work(1);
      Frame frame = new Frame(evaluation, scope, body.variables, body.cells);
      frame.set = set;
      run(evaluation, body, frame, reads);
    }
    return evaluation.bounded(set.build());
  }

  private Value object(Evaluation evaluation, Scope scope, Reads reads) {
    Partial partial = new Partial();
    for (Body body : bodies) {
      evaluation.work(1);
      Frame frame = new Frame(evaluation, scope, body.variables, body.cells);
      frame.partial = partial;
      run(evaluation, body, frame, reads);
    }
    if (!node.children().isEmpty()) {
      Frame frame = new Frame(evaluation, scope, 0, 0);
      node.children().forEach((key, child) -> {
        Value value = child.extent(frame, Value.UNDEFINED, null);
        if (value.isDefined()) {
          partial.merge(ObjectValue.EMPTY.with(key, value), location);
        }
      });
    }
    return evaluation.bounded(partial.build());
  }

  private static void run(Evaluation evaluation, Body body, Frame frame, Reads reads) {
    Tracker tracker = evaluation.tracker;
    Reads outer = null;
    int mark = 0;
    if (tracker != null) {
      mark = tracker.mark();
      outer = tracker.elements(reads);
    }
    for (Step branch : body.branches) {
      branch.run(frame);
    }
    if (tracker != null) {
      tracker.elements(outer);
      tracker.reset(mark);
    }
  }

  /** The names of rules, for messages. */
  public static List<String> names(List<RuleGroup> groups) {
    List<String> names = new ArrayList<>();
    groups.forEach(group -> names.add(group.name));
    return names;
  }
}
