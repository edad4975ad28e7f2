package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Go;
import dev.plimsoll.helm.template.Library;
import dev.plimsoll.helm.template.Nil;
import dev.plimsoll.helm.template.Slice;
import dev.plimsoll.helm.template.Text;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Sprig's functions on dicts; {@code set}, {@code unset} and the merges change the dict they are given. */
final class DictLibrary implements Library {
  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "dict" -> "traced...";
      case "get", "unset", "hasKey" -> "dict, string";
      case "set" -> "dict, string, traced";
      case "pluck" -> "string, dict...";
      case "keys" -> "dict...";
      case "pick", "omit" -> "dict, string...";
      case "values" -> "dict";
      case "merge", "mustMerge", "mergeOverwrite", "mustMergeOverwrite" -> "dict, dict...";
      case "deepCopy", "mustDeepCopy" -> "any";
      case "dig" -> "traced...";
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] a, Call call) {
    return switch (name) {
      case "dict" -> dict(a);
      case "get" -> get((Dict) a[0], (String) a[1]);
      case "set" -> set((Dict) a[0], (String) a[1], a[2]);
      case "unset" -> unset((Dict) a[0], (String) a[1]);
      case "hasKey" -> ((Dict) a[0]).containsKey(a[1]);
      case "pluck" -> pluck(a);
      case "keys" -> keys(a);
      case "pick" -> pick(a);
      case "omit" -> omit(a);
      case "values" -> values((Dict) a[0]);
      case "merge", "mustMerge" -> Merging.fill((Dict) a[0], a, call);
      case "mergeOverwrite", "mustMergeOverwrite" -> Merging.overwrite((Dict) a[0], a, call);
      case "deepCopy", "mustDeepCopy" -> Merging.copy(a[0], call);
      default -> dig(a);
    };
  }

  private static Dict dict(Object[] a) {
    Dict made = new Dict();
    for (int i = 0; i < a.length; i += 2) {
      made.put(Strings.string(a[i]), i + 1 < a.length ? a[i + 1] : "");
    }
    return made;
  }

  private static Object get(Dict dict, String key) {
    return dict.containsKey(key) ? dict.traced(key) : "";
  }

  private static Dict set(Dict dict, String key, Object value) {
    dict.put(key, value);
    return dict;
  }

  private static Dict unset(Dict dict, String key) {
    dict.remove(key);
    return dict;
  }

  private static Slice pluck(Object[] a) {
    Slice made = new Slice();
    String key = (String) a[0];
    for (int i = 1; i < a.length; i++) {
      Dict dict = (Dict) a[i];
      if (dict.containsKey(key)) {
        made.add(dict.traced(key));
      }
    }
    return made;
  }

  private static Slice keys(Object[] dicts) {
    Slice made = new Slice("string");
    for (Object value : dicts) {
      Dict dict = (Dict) value;
      for (String key : dict.sortedKeys()) {
        made.add(dict.origin(key).<Object>map(origin -> Text.ofValue(key, origin.key())).orElse(key));
      }
    }
    return made;
  }

  private static Dict pick(Object[] a) {
    Dict from = (Dict) a[0];
    Dict made = new Dict();
    for (int i = 1; i < a.length; i++) {
      String key = (String) a[i];
      if (from.containsKey(key)) {
        made.putFrom(from, key);
      }
    }
    return made;
  }

  private static Dict omit(Object[] a) {
    Dict from = (Dict) a[0];
    Set<Object> omitted = new HashSet<>(Arrays.asList(a).subList(1, a.length));
    Dict made = new Dict();
    for (String key : from.keySet()) {
      if (!omitted.contains(key)) {
        made.putFrom(from, key);
      }
    }
    return made;
  }

  private static Slice values(Dict dict) {
    Slice made = new Slice();
    for (String key : dict.sortedKeys()) {
      made.add(dict.traced(key));
    }
    return made;
  }

  private static Object dig(Object[] a) {
    if (a.length < 3) {
      throw new FunctionError("dig needs at least three arguments");
    }
    Object at = a[a.length - 1];
    for (int i = 0; i < a.length - 2; i++) {
      if (!(at instanceof Dict dict)) {
        throw new FunctionError(conversion(at, "map[string]interface {}"));
      }
      if (!(a[i] instanceof CharSequence)) {
        throw new FunctionError(conversion(a[i], "string"));
      }
      String key = a[i].toString();
      if (!dict.containsKey(key)) {
        return a[a.length - 2];
      }
      at = dict.traced(key);
    }
    return at;
  }

  private static String conversion(Object value, String wanted) {
    String found = value instanceof Nil ? "nil" : Go.typeName(value);
    return "interface conversion: interface {} is " + found + ", not " + wanted;
  }
}
