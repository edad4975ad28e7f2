package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Built-ins on sets. */
final class Sets implements Builtin.Body {
  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    return switch (name) {
      case "intersection" -> intersection(sets(given));
      case "union" -> union(sets(given));
      case "set_diff" -> difference(given.set(0), given.set(1));
      default -> throw new IllegalArgumentException(name);
    };
  }

  static SetValue intersection(SetValue left, SetValue right) {
    SetValue small = left.size() <= right.size() ? left : right;
    SetValue large = small == left ? right : left;
    return SetValue.of(small.asList().stream().filter(large::contains).toList());
  }

  static SetValue union(SetValue left, SetValue right) {
    return union(List.of(left, right));
  }

  static SetValue difference(SetValue left, SetValue right) {
    return SetValue.of(left.asList().stream().filter(element -> !right.contains(element)).toList());
  }

  private static SetValue union(List<SetValue> sets) {
    Set<Value> all = new HashSet<>();
    sets.forEach(set -> all.addAll(set.asList()));
    return SetValue.of(all);
  }

  private static SetValue intersection(List<SetValue> sets) {
    return sets.stream().reduce(Sets::intersection).orElse(SetValue.EMPTY);
  }

  private static List<SetValue> sets(Arguments given) {
    List<SetValue> sets = new ArrayList<>();
    for (Value element : given.set(0)) {
      if (!(element instanceof SetValue set)) {
        throw given.type(0, "set of sets", "set containing " + element.typeName());
      }
      sets.add(set);
    }
    return sets;
  }
}
