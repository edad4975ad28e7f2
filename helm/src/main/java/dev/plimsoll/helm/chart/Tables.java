package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.Nil;
import dev.plimsoll.helm.template.Origin;
import dev.plimsoll.helm.template.Slice;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nested dicts of values: copied, looked into by dotted paths, and merged as Helm merges them. */
final class Tables {
  private Tables() {}

  /** A copy that shares nothing that can be changed. */
  static Dict copy(Dict from) {
    Dict made = new Dict();
    fill(made, from);
    return made;
  }

  static void fill(Dict made, Dict from) {
    for (String key : from.keySet()) {
      made.putFrom(from, key);
      Object value = from.get(key);
      if (value instanceof Map || value instanceof List) {
        Object copied = copied(value);
        from.origin(key).ifPresentOrElse(origin -> made.put(key, copied, origin), () -> made.put(key, copied));
      }
    }
  }

  private static Object copied(Object value) {
    if (value instanceof Dict dict) {
      return copy(dict);
    }
    if (!(value instanceof List<?> list)) {
      return value;
    }
    Slice made = new Slice();
    for (int i = 0; i < list.size(); i++) {
      Object item = list.get(i);
      if (item instanceof Map || item instanceof List) {
        Object copied = copied(item);
        Optional<Origin> origin = list instanceof Slice slice ? slice.origin(i) : Optional.empty();
        origin.ifPresentOrElse(known -> made.add(copied, known), () -> made.add(copied));
      } else {
        made.addFrom(list, i);
      }
    }
    return made;
  }

  /** The table at a dotted path, if there is one. */
  static Optional<Dict> table(Dict from, String path) {
    Dict at = from;
    for (String key : path.split("\\.", -1)) {
      if (!(at.get(key) instanceof Dict inner)) {
        return Optional.empty();
      }
      at = inner;
    }
    return Optional.of(at);
  }

  /** What a dotted path holds, unless it is a table. */
  static Optional<Object> value(Dict from, String path) {
    int last = path.lastIndexOf('.');
    Optional<Dict> holder = last < 0 ? Optional.of(from) : table(from, path.substring(0, last));
    return holder.map(dict -> dict.get(path.substring(last + 1))).filter(value -> !(value instanceof Dict));
  }

  /** The table as it stands at a dotted path, {@code .} being the top. */
  static Dict nested(String path, Dict table) {
    Dict at = table;
    if (!path.equals(".")) {
      String[] keys = path.split("\\.", -1);
      for (int i = keys.length - 1; i >= 0; i--) {
        Dict outer = new Dict();
        outer.put(keys[i], at);
        at = outer;
      }
    }
    return at;
  }

  /**
   * Adds to {@code into} what {@code from} has and it lacks, table by table.
   *
   * @param keepsNil whether a nil in {@code into} stays; otherwise it takes away what {@code from} has
   */
  static void coalesce(Dict into, Dict from, boolean keepsNil) {
    Set<String> set = new HashSet<>();
    from.forEach((key, value) -> {
      if (!(value instanceof Nil)) {
        set.add(key);
      }
    });
    into.forEach((key, value) -> {
      if (value instanceof Nil) {
        from.put(key, Nil.NIL);
      }
    });
    for (String key : from.keySet().toArray(new String[0])) {
      Object held = into.get(key);
      if (held instanceof Nil && !keepsNil && set.contains(key)) {
        into.remove(key);
      } else if (held == null) {
        into.putFrom(from, key);
      } else if (from.get(key) instanceof Dict inner && held instanceof Dict target) {
        coalesce(target, inner, keepsNil);
      }
    }
  }

  /** Values of {@code over} on top of those of {@code under}: tables are merged, all else is replaced. */
  static Dict overlaid(Dict under, Dict over) {
    Dict made = Dict.copyOf(under);
    for (String key : over.keySet()) {
      if (over.get(key) instanceof Dict upper && made.get(key) instanceof Dict lower) {
        Dict merged = overlaid(lower, upper);
        over.origin(key).ifPresentOrElse(origin -> made.put(key, merged, origin), () -> made.put(key, merged));
      } else {
        made.putFrom(over, key);
      }
    }
    return made;
  }
}
