package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.eval.Scope.Mask;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.Value;
import java.util.TreeSet;

/**
 * A reference with operands that are not bound: holds once for each way through the document, each operand being either an
 * expression or a pattern.
 */
public final class Scan extends Step {
  private final Expr head;
  private final TreeNode tree;
  private final Value[] prefix;
  private final Expr[] keys;
  private final Pattern[] patterns;
  private final Pattern target;

  /** A scan of a value; of {@code keys} and {@code patterns} one is null at each place. */
  public Scan(Expr head, Expr[] keys, Pattern[] patterns, Pattern target) {
    this(head, null, new Value[0], keys, patterns, target);
  }

  /** A scan of the documents under {@code data} from the place that {@code prefix} leads to. */
  public Scan(TreeNode tree, Value[] prefix, Expr[] keys, Pattern[] patterns, Pattern target) {
    this(null, tree, prefix, keys, patterns, target);
  }

  private Scan(Expr head, TreeNode tree, Value[] prefix, Expr[] keys, Pattern[] patterns, Pattern target) {
    this.head = head;
    this.tree = tree;
    this.prefix = prefix;
    this.keys = keys;
    this.patterns = patterns;
    this.target = target;
  }

  @Override
  public boolean run(Frame frame) {
    Tracker tracker = frame.evaluation.tracker;
    if (tree != null) {
      Value base = frame.scope.data;
      Mask mask = frame.scope.mask;
      for (Value key : prefix) {
        base = base.get(key);
        mask = mask == null ? null : mask.child(key);
      }
      return under(frame, tree, base, mask, 0);
    }
    if (tracker != null && head instanceof RuleValue rule) {
      Value value = rule.quietValue(frame);
      return value != Value.UNDEFINED && into(frame, value, 0, rule.group());
    }
    Value value = head.value(frame);
    return value != Value.UNDEFINED && into(frame, value, 0, null);
  }

  private boolean into(Frame frame, Value value, int depth, RuleGroup group) {
    if (depth == keys.length) {
      return target.matches(frame, value) && next.run(frame);
    }
    Tracker tracker = frame.evaluation.tracker;
    if (keys[depth] != null) {
      Value key = keys[depth].value(frame);
      if (key == Value.UNDEFINED) {
        return false;
      }
      Value found = value.get(key);
      if (tracker != null) {
        note(frame, tracker, group, value, key, found);
      }
      return found != Value.UNDEFINED && into(frame, found, depth + 1, null);
    }
    Pattern pattern = patterns[depth];
    if (value instanceof ArrayValue array) {
      for (int i = 0; i < array.size(); i++) {
        if (element(frame, value, NumberValue.of(i), array.at(i), pattern, depth, group)) {
          return true;
        }
      }
    } else if (value instanceof ObjectValue object) {
      for (int i = 0; i < object.size(); i++) {
        if (element(frame, value, object.keyAt(i), object.valueAt(i), pattern, depth, group)) {
          return true;
        }
      }
    } else if (value instanceof SetValue set) {
      for (int i = 0; i < set.size(); i++) {
        if (element(frame, value, set.at(i), set.at(i), pattern, depth, group)) {
          return true;
        }
      }
    } else if (tracker != null) {
      tracker.read(value, NumberValue.ZERO, Value.UNDEFINED);
    }
    return false;
  }

  private boolean element(
      Frame frame, Value container, Value key, Value found, Pattern pattern, int depth, RuleGroup group) {
    frame.evaluation.work(1);
    Tracker tracker = frame.evaluation.tracker;
    if (tracker == null) {
      return pattern.matches(frame, key) && into(frame, found, depth + 1, null);
    }
    int mark = tracker.mark();
    note(frame, tracker, group, container, key, found);
    boolean stop = pattern.matches(frame, key) && into(frame, found, depth + 1, null);
    tracker.reset(mark);
    return stop;
  }

  private static void note(Frame frame, Tracker tracker, RuleGroup group, Value container, Value key, Value found) {
    if (group != null) {
      tracker.use(frame.scope.reads[group.index()], key);
    } else {
      tracker.read(container, key, found);
    }
  }

  private boolean under(Frame frame, TreeNode node, Value base, Mask mask, int depth) {
    if (node == null || mask != null && mask.isReplaced()) {
      return base != Value.UNDEFINED && into(frame, base, depth, null);
    }
    if (node.hasGroup()) {
      if (node.group().isFunction()) {
        return false;
      }
      Value value = node.group().value(frame.evaluation, frame.scope);
      return value != Value.UNDEFINED && into(frame, value, depth, node.group());
    }
    if (depth == keys.length) {
      Value value = node.extent(frame, base, mask);
      return target.matches(frame, value) && next.run(frame);
    }
    if (keys[depth] != null) {
      Value key = keys[depth].value(frame);
      return key != Value.UNDEFINED
          && under(frame, node.children().get(key), base.get(key), mask == null ? null : mask.child(key), depth + 1);
    }
    TreeSet<Value> names = new TreeSet<>(node.children().keySet());
    if (base instanceof ObjectValue object) {
      object.forEach((key, value) -> names.add(key));
    }
    for (Value key : names) {
      frame.evaluation.work(1);
      if (patterns[depth].matches(frame, key)
          && under(frame, node.children().get(key), base.get(key), mask == null ? null : mask.child(key), depth + 1)) {
        return true;
      }
    }
    return false;
  }
}
