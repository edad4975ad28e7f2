package dev.plimsoll.helm.template;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What Go says of a value: the name and kind of its type, its truth and its equality. */
public final class Go {
  private static final int DEPTH = 1000;

  private Go() {}

  /** The type as {@code %T} prints it: {@code float64}, {@code map[string]interface {}}, {@code <nil>}. */
  public static String typeName(Object value) {
    if (value instanceof CharSequence) {
      return "string";
    }
    if (value instanceof Dict dict) {
      return dict.typeName();
    }
    if (value instanceof Int number) {
      return number.kind().text();
    }
    if (value instanceof Slice slice) {
      return slice.typeName();
    }
    if (value instanceof Boolean) {
      return "bool";
    }
    if (value instanceof Double) {
      return "float64";
    }
    if (value instanceof GoObject object) {
      return object.typeName();
    }
    if (value instanceof Map) {
      return Dict.PLAIN;
    }
    if (value instanceof List) {
      return "[]interface {}";
    }
    return value instanceof Function ? "func()" : "<nil>";
  }

  /** The kind as Sprig's {@code kindOf} names it: {@code float64}, {@code map}, {@code slice}, {@code invalid}. */
  public static String kind(Object value) {
    if (value instanceof GoObject object) {
      return object.kind();
    }
    if (value instanceof Map) {
      return "map";
    }
    if (value instanceof List) {
      return "slice";
    }
    return value instanceof Function ? "func" : value instanceof Nil ? "invalid" : typeName(value);
  }

  /** Whether {@code if} takes its branch: not false, zero, nil or empty. */
  public static boolean isTrue(Object value) {
    if (value instanceof Boolean bool) {
      return bool;
    }
    if (value instanceof CharSequence chars) {
      return chars.length() > 0;
    }
    if (value instanceof Map<?, ?> map) {
      return !map.isEmpty();
    }
    if (value instanceof List<?> list) {
      return !list.isEmpty();
    }
    if (value instanceof Int number) {
      return number.value() != 0;
    }
    if (value instanceof Double number) {
      return number != 0;
    }
    if (value instanceof GoObject object) {
      return object.isTrue();
    }
    return !(value instanceof Nil);
  }

  /** Whether Go's {@code reflect.DeepEqual} holds: same types, same contents. */
  public static boolean deepEqual(Object left, Object right) {
    return deepEqual(left, right, 0);
  }

  private static boolean deepEqual(Object left, Object right, int depth) {
    if (left == right) {
      return true;
    }
    if (depth > DEPTH) {
      throw new FunctionError("values nest deeper than " + DEPTH);
    }
    if (left instanceof Map<?, ?> first && right instanceof Map<?, ?> second) {
      return typeName(left).equals(typeName(right)) && equalEntries(first, second, depth);
    }
    if (left instanceof List<?> first && right instanceof List<?> second) {
      return typeName(left).equals(typeName(right)) && equalItems(first, second, depth);
    }
    if (left instanceof CharSequence && right instanceof CharSequence) {
      return left.toString().equals(right.toString());
    }
    if (left instanceof Double first && right instanceof Double second) {
      return first.doubleValue() == second.doubleValue();
    }
    return left.equals(right);
  }

  private static boolean equalEntries(Map<?, ?> first, Map<?, ?> second, int depth) {
    if (first.size() != second.size()) {
      return false;
    }
    for (Map.Entry<?, ?> entry : first.entrySet()) {
      Object other = second.get(entry.getKey());
      if (other == null || !deepEqual(entry.getValue(), other, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalItems(List<?> first, List<?> second, int depth) {
    if (first.size() != second.size()) {
      return false;
    }
    Iterator<?> others = second.iterator();
    for (Object item : first) {
      if (!deepEqual(item, others.next(), depth + 1)) {
        return false;
      }
    }
    return true;
  }
}
