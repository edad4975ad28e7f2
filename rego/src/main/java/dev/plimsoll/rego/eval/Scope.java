package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.value.Value;
import java.util.HashMap;
import java.util.Map;

/** What {@code with} can replace, and the values of rules under it. */
final class Scope {
  final Value input;
  final Value data;
  final Mask mask;
  final Map<Object, Mock> mocks;
  final Value[] memo;
  final Reads[] reads;
  private Scope unmocked;

  Scope(Value input, Value data, Mask mask, Map<Object, Mock> mocks, int rules, boolean tracks) {
    this.input = input;
    this.data = data;
    this.mask = mask;
    this.mocks = mocks;
    this.memo = new Value[rules];
    this.reads = tracks ? new Reads[rules] : null;
  }

  /** The same without replaced functions: how a replacement itself is evaluated. */
  Scope unmocked() {
    if (unmocked == null) {
      unmocked = new Scope(input, data, mask, Map.of(), memo.length, reads != null);
    }
    return unmocked;
  }

  Scope replace(Value newInput, Value newData, Mask newMask, Map<Object, Mock> newMocks) {
    return new Scope(newInput, newData, newMask, newMocks, memo.length, reads != null);
  }

  /** What stands in for a function: another one, or a value. */
  record Mock(RuleGroup function, dev.plimsoll.rego.builtin.Builtin builtin, Value value) {}

  /** The parts of {@code data} whose rules are hidden by a replaced value. */
  record Mask(boolean isReplaced, Map<Value, Mask> children) {
    static Mask of(Mask base, Value[] path, int from) {
      if (from == path.length) {
        return new Mask(true, Map.of());
      }
      if (base != null && base.isReplaced) {
        return base;
      }
      Map<Value, Mask> children = new HashMap<>(base == null ? Map.of() : base.children);
      children.put(path[from], of(children.get(path[from]), path, from + 1));
      return new Mask(false, children);
    }

    Mask child(Value key) {
      return isReplaced ? this : children.get(key);
    }
  }
}
