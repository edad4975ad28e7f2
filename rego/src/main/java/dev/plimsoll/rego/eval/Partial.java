package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.Value;
import java.util.HashMap;
import java.util.Map;

/** An object that rules with variables in their heads fill entry by entry. */
final class Partial {
  private final Map<Value, Object> entries = new HashMap<>();

  /** Puts a value, or adds to a set, under a path. */
  void put(Value[] path, Value value, boolean isElement, Location location) {
    Partial place = this;
    for (int i = 0; i < path.length - 1; i++) {
      Object inner = place.entries.computeIfAbsent(path[i], key -> new Partial());
      if (!(inner instanceof Partial partial)) {
        throw conflict(location);
      }
      place = partial;
    }
    Value last = path[path.length - 1];
    Object known = place.entries.get(last);
    if (isElement) {
      if (known == null) {
        known = new SetValue.Builder();
        place.entries.put(last, known);
      }
      if (!(known instanceof SetValue.Builder set)) {
        throw conflict(location);
      }
      set.add(value);
    } else if (known == null) {
      place.entries.put(last, value);
    } else if (!known.equals(value)) {
      throw conflict(location);
    }
  }

  private static EvaluationError conflict(Location location) {
    return new EvaluationError("eval_conflict_error", location, "object keys must be unique");
  }

  /** Adds what the rules below have. */
  void merge(ObjectValue object, Location location) {
    object.forEach((key, value) -> {
      Object known = entries.get(key);
      if (known == null) {
        entries.put(key, value);
      } else if (known instanceof Partial partial && value instanceof ObjectValue inner) {
        partial.merge(inner, location);
      } else if (known instanceof ObjectValue left && value instanceof ObjectValue right) {
        Partial both = new Partial();
        both.merge(left, location);
        both.merge(right, location);
        entries.put(key, both);
      } else if (!freeze(known).equals(value)) {
        throw conflict(location);
      }
    });
  }

  ObjectValue build() {
    Map<Value, Value> values = new HashMap<>();
    entries.forEach((key, entry) -> values.put(key, freeze(entry)));
    return ObjectValue.of(values);
  }

  private static Value freeze(Object entry) {
    if (entry instanceof Partial partial) {
      return partial.build();
    }
    return entry instanceof SetValue.Builder set ? set.build() : (Value) entry;
  }
}
