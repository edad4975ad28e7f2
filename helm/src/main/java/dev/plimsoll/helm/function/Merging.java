package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Go;
import dev.plimsoll.helm.template.Nil;
import dev.plimsoll.helm.template.Origin;
import dev.plimsoll.helm.template.Slice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges dicts in place, deep where both sides hold dicts, and copies them; what is merged in is shared, not copied. */
final class Merging {
  private static final int DEPTH = 500;

  private Merging() {}

  /** Fills {@code into} with what the later dicts have and it lacks or holds empty. */
  static Dict fill(Dict into, Object[] dicts, Call call) {
    for (int i = 1; i < dicts.length; i++) {
      merge(into, (Dict) dicts[i], false, call, 0);
    }
    return into;
  }

  /** Overwrites what {@code into} holds with what the later dicts hold. */
  static Dict overwrite(Dict into, Object[] dicts, Call call) {
    for (int i = 1; i < dicts.length; i++) {
      merge(into, (Dict) dicts[i], true, call, 0);
    }
    return into;
  }

  private static void merge(Dict into, Dict from, boolean overwrite, Call call, int depth) {
    bounded(depth);
    call.reserve(from.size());
    boolean wasEmpty = into.isEmpty();
    for (String key : from.keySet().toArray(new String[0])) {
      Object value = from.get(key);
      Object held = into.get(key);
      if (value instanceof Nil) {
        if (overwrite) {
          into.putFrom(from, key);
        }
        continue;
      }
      if (value instanceof Dict inner && held instanceof Dict target && inner != target) {
        merge(target, inner, overwrite, call, depth + 1);
      }
      boolean filled = held != null && Go.isTrue(held);
      boolean list = value instanceof List;
      if (list && (overwrite || wasEmpty) || !filled) {
        into.putFrom(from, key);
      } else if (overwrite && !list && !(value instanceof Map && held instanceof Map)) {
        into.putFrom(from, key);
      }
    }
  }

  /** A copy that shares nothing that can be changed. */
  static Object copy(Object value, Call call) {
    return copy(value, call, 0);
  }

  private static Object copy(Object value, Call call, int depth) {
    bounded(depth);
    if (value instanceof Dict dict) {
      call.reserve(dict.size());
      Dict made = new Dict(dict.typeName());
      for (String key : dict.keySet()) {
        Object held = dict.get(key);
        made.putFrom(dict, key);
        if (held instanceof Map || held instanceof List) {
          Optional<Origin> origin = dict.origin(key);
          Object copied = copy(held, call, depth + 1);
          origin.ifPresentOrElse(known -> made.put(key, copied, known), () -> made.put(key, copied));
        }
      }
      return made;
    }
    if (value instanceof List<?> list) {
      call.reserve(list.size());
      Slice made = list instanceof Slice slice ? new Slice(slice.elementType()) : new Slice();
      for (int i = 0; i < list.size(); i++) {
        Object held = list.get(i);
        if (held instanceof Map || held instanceof List) {
          Optional<Origin> origin = list instanceof Slice slice ? slice.origin(i) : Optional.empty();
          Object copied = copy(held, call, depth + 1);
          origin.ifPresentOrElse(known -> made.add(copied, known), () -> made.add(copied));
        } else {
          made.addFrom(list, i);
        }
      }
      return made;
    }
    return value;
  }

  private static void bounded(int depth) {
    if (depth > DEPTH) {
      throw new FunctionError("values nest deeper than " + DEPTH);
    }
  }
}
