package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Go;
import dev.plimsoll.helm.template.GoObject;
import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Library;
import dev.plimsoll.helm.template.Nil;
import dev.plimsoll.helm.template.Slice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Sprig's functions on lists; lists are never changed in place. */
final class ListLibrary implements Library {
  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "list", "tuple" -> "traced...";
      case "append", "push", "mustAppend", "mustPush", "prepend", "mustPrepend" -> "any, traced";
      case "first", "mustFirst", "last", "mustLast", "rest", "mustRest", "initial", "mustInitial", "reverse", "mustReverse",
          "uniq", "mustUniq", "compact", "mustCompact", "sortAlpha" -> "any";
      case "has", "mustHas" -> "any, any";
      case "without", "mustWithout", "slice", "mustSlice" -> "any, any...";
      case "concat" -> "any...";
      case "chunk", "mustChunk" -> "int, any";
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] a, Call call) {
    return switch (name) {
      case "list", "tuple" -> Slice.of(a);
      case "append", "push", "mustAppend", "mustPush" -> {
        Slice made = copy(list(a[0], "push on"));
        made.add(a[1]);
        yield made;
      }
      case "prepend", "mustPrepend" -> {
        Slice made = Slice.of(a[1]);
        yield addAll(made, list(a[0], "prepend on"));
      }
      case "first", "mustFirst" -> at(list(a[0], "find first on"), 0);
      case "last", "mustLast" -> at(list(a[0], "find last on"), ((List<?>) a[0]).size() - 1);
      case "rest", "mustRest" -> part(list(a[0], "find rest on"), 1, 0);
      case "initial", "mustInitial" -> part(list(a[0], "find initial on"), 0, 1);
      case "reverse", "mustReverse" -> reversed(list(a[0], "find reverse on"));
      case "uniq", "mustUniq" -> distinct(list(a[0], "find uniq on"), call);
      case "compact", "mustCompact" -> filtered(list(a[0], "compact on"), Go::isTrue);
      case "sortAlpha" -> sorted(a[0]);
      case "has", "mustHas" -> has(a[0], a[1]);
      case "without", "mustWithout" -> without(list(a[0], "find without on"), a);
      case "slice", "mustSlice" -> slice(a);
      case "concat" -> concat(a, call);
      default -> chunks(((Int) a[0]).value(), list(a[1], "chunk type"));
    };
  }

  private static List<?> list(Object value, String deed) {
    if (value instanceof List<?> list) {
      return list;
    }
    if (value instanceof GoObject object && object.kind().equals("slice")) {
      return object.items();
    }
    throw new FunctionError("Cannot " + deed + " type " + Go.kind(value));
  }

  private static Slice copy(List<?> list) {
    return addAll(new Slice(), list);
  }

  private static Slice addAll(Slice made, List<?> list) {
    for (int i = 0; i < list.size(); i++) {
      made.addFrom(list, i);
    }
    return made;
  }

  private static Object at(List<?> list, int index) {
    if (list.isEmpty()) {
      return Nil.NIL;
    }
    return list instanceof Slice slice ? slice.traced(index) : list.get(index);
  }

  private static Slice part(List<?> list, int skipped, int dropped) {
    Slice made = new Slice();
    for (int i = skipped; i < list.size() - dropped; i++) {
      made.addFrom(list, i);
    }
    return made;
  }

  private static Slice reversed(List<?> list) {
    Slice made = new Slice();
    for (int i = list.size() - 1; i >= 0; i--) {
      made.addFrom(list, i);
    }
    return made;
  }

  private static Slice filtered(List<?> list, Predicate<Object> keeps) {
    Slice made = new Slice();
    for (int i = 0; i < list.size(); i++) {
      if (keeps.test(list.get(i))) {
        made.addFrom(list, i);
      }
    }
    return made;
  }

  private static Slice distinct(List<?> list, Call call) {
    Slice made = new Slice();
    for (int i = 0; i < list.size(); i++) {
      Object item = list.get(i);
      call.reserve(made.size() / 64);
      if (!contains(made, item)) {
        made.addFrom(list, i);
      }
    }
    return made;
  }

  private static boolean contains(List<?> list, Object sought) {
    for (Object item : list) {
      if (Go.deepEqual(sought, item)) {
        return true;
      }
    }
    return false;
  }

  private static Slice sorted(Object value) {
    if (value instanceof Nil) {
      return Slice.strings(List.of("<nil>"));
    }
    String[] strings = Strings.all(value).toArray(new String[0]);
    if (value instanceof List) {
      Arrays.sort(strings);
    }
    return Slice.strings(Arrays.asList(strings));
  }

  private static boolean has(Object needle, Object haystack) {
    return !Casts.isNil(haystack) && contains(list(haystack, "find has on"), needle);
  }

  private static Slice without(List<?> list, Object[] args) {
    List<?> omitted = Arrays.asList(args).subList(1, args.length);
    return filtered(list, item -> !contains(omitted, item));
  }

  private static Object slice(Object[] a) {
    if (!(a[0] instanceof List<?> list)) {
      throw new FunctionError("list should be type of slice or array but " + Go.kind(a[0]));
    }
    if (list.isEmpty()) {
      return Nil.NIL;
    }
    long start = a.length > 1 ? Casts.int64(a[1]) : 0;
    long end = a.length > 2 ? Casts.int64(a[2]) : list.size();
    if (start < 0 || end < start || end > list.size()) {
      throw new FunctionError("reflect.Value.Slice: slice index out of bounds");
    }
    Slice made = list instanceof Slice known ? new Slice(known.elementType()) : new Slice();
    for (int i = (int) start; i < end; i++) {
      made.addFrom(list, i);
    }
    return made;
  }

  private static Slice concat(Object[] lists, Call call) {
    Slice made = new Slice();
    for (Object value : lists) {
      if (!(value instanceof List<?> list)) {
        throw new FunctionError("Cannot concat type " + Go.kind(value) + " as list");
      }
      call.reserve(list.size());
      addAll(made, list);
    }
    return made;
  }

  private static Slice chunks(long size, List<?> list) {
    if (size <= 0) {
      throw new FunctionError("chunk size " + size);
    }
    Slice made = new Slice("[]interface {}");
    for (long from = 0; from < list.size(); from += size) {
      Slice chunk = new Slice();
      for (int i = (int) from; i < Math.min(from + size, list.size()); i++) {
        chunk.addFrom(list, i);
      }
      made.add(chunk);
    }
    return made;
  }
}
