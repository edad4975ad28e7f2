package dev.plimsoll.helm.template;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions that Go's text/template brings; {@code and} and {@code or} are the evaluator's own. */
final class BuiltIns implements Library {
  static final Library LIBRARY = new BuiltIns();

  private BuiltIns() {}

  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "and", "or" -> "value, value...";
      case "not", "len" -> "value";
      case "eq", "index", "slice", "call" -> "value, value...";
      case "ne", "lt", "le", "gt", "ge" -> "value, value";
      case "print", "println", "html", "js", "urlquery" -> "traced...";
      case "printf" -> "text, traced...";
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] args, Call call) {
    return switch (name) {
      case "not" -> !(args[0] != Absent.ABSENT && Go.isTrue(args[0]));
      case "len" -> length(args[0]);
      case "index" -> index(args);
      case "slice" -> slice(args);
      case "call" -> throw new FunctionError(
          args[0] == Absent.ABSENT || args[0] == Nil.NIL ? "call of nil" : "non-function of type " + Go.typeName(args[0]));
      case "eq" -> Comparison.isEqual(args);
      case "ne" -> !Comparison.isEqual(args);
      case "lt" -> Comparison.isLess(args[0], args[1]);
      case "le" -> Comparison.isLess(args[0], args[1]) || Comparison.isEqual(args);
      case "gt" -> !Comparison.isLess(args[0], args[1]) && !Comparison.isEqual(args);
      case "ge" -> !Comparison.isLess(args[0], args[1]);
      case "print" -> Fmt.sprint(Arrays.asList(args));
      case "println" -> Fmt.sprintln(Arrays.asList(args));
      case "printf" -> Fmt.sprintf((Text) args[0], Arrays.asList(args).subList(1, args.length));
      case "html" -> Escapes.html(printed(args));
      case "js" -> Escapes.js(printed(args));
      default -> URLEncoder.encode(printed(args), StandardCharsets.UTF_8)
          .replace("*", "%2A").replace("%7E", "~");
    };
  }

  private static String printed(Object[] args) {
    List<Object> shown = new ArrayList<>();
    for (Object arg : args) {
      shown.add(arg == Nil.NIL ? "<no value>" : arg);
    }
    return Fmt.sprint(shown).toString();
  }

  private static Object length(Object value) {
    if (value == Absent.ABSENT) {
      throw new FunctionError("reflect: call of reflect.Value.Type on zero Value");
    }
    if (value == Nil.NIL) {
      throw new FunctionError("len of nil pointer");
    }
    if (value instanceof CharSequence chars) {
      return Int.of(Utf8.length(chars));
    }
    Object items = contents(value);
    if (items instanceof Map<?, ?> map) {
      return Int.of(map.size());
    }
    if (items instanceof List<?> list) {
      return Int.of(list.size());
    }
    throw new FunctionError("len of type " + Go.typeName(value));
  }

  private static Object contents(Object value) {
    if (value instanceof GoObject object) {
      return object.kind().equals("map") ? object.entries() : object.kind().equals("slice") ? object.items() : object;
    }
    return value;
  }

  private static Object index(Object[] args) {
    Object item = args[0];
    if (item == Absent.ABSENT || item == Nil.NIL) {
      throw new FunctionError("index of untyped nil");
    }
    for (int i = 1; i < args.length; i++) {
      if (item == Nil.NIL) {
        throw new FunctionError("index of nil pointer");
      }
      Object held = contents(item);
      if (held instanceof CharSequence chars) {
        byte[] bytes = chars.toString().getBytes(StandardCharsets.UTF_8);
        int at = position(args[i], bytes.length);
        within(at, bytes.length);
        item = new Int(Int.Kind.UINT8, bytes[at] & 0xff);
      } else if (held instanceof List<?> list) {
        int at = position(args[i], list.size());
        within(at, list.size());
        item = list instanceof Slice slice ? slice.traced(at) : list.get(at);
      } else if (held instanceof Map<?, ?> map) {
        item = entry(map, args[i]);
      } else {
        throw new FunctionError("can't index item of type " + Go.typeName(item));
      }
    }
    return item;
  }

  private static void within(int at, int length) {
    if (at >= length) {
      throw new FunctionError("reflect: slice index out of range");
    }
  }

  private static Object entry(Map<?, ?> map, Object key) {
    if (key == Absent.ABSENT || key == Nil.NIL) {
      throw new FunctionError("value is nil; should be of type string");
    }
    if (!(key instanceof CharSequence)) {
      throw new FunctionError("value has type " + Go.typeName(key) + "; should be string");
    }
    Object value = map instanceof Dict dict ? dict.traced(key.toString()) : map.get(key.toString());
    if (value == null || value == Nil.NIL) {
      return Go.typeName(map).endsWith("]string") ? "" : Nil.NIL;
    }
    return value;
  }

  private static int position(Object index, int capacity) {
    if (index == Absent.ABSENT || index == Nil.NIL) {
      throw new FunctionError("cannot index slice/array with nil");
    }
    if (!(index instanceof Int number)) {
      throw new FunctionError("cannot index slice/array with type " + Go.typeName(index));
    }
    if (number.value() < 0 || number.value() > capacity) {
      throw new FunctionError("index out of range: " + number);
    }
    return (int) number.value();
  }

  private static Object slice(Object[] args) {
    Object item = args[0];
    if (item == Absent.ABSENT || item == Nil.NIL) {
      throw new FunctionError("slice of untyped nil");
    }
    if (args.length > 4) {
      throw new FunctionError("too many slice indexes: " + (args.length - 1));
    }
    boolean string = item instanceof CharSequence;
    if (!string && !(item instanceof List)) {
      throw new FunctionError("can't slice item of type " + Go.typeName(item));
    }
    if (string && args.length == 4) {
      throw new FunctionError("cannot 3-index slice a string");
    }
    int length = string ? Utf8.length((CharSequence) item) : ((List<?>) item).size();
    int from = args.length > 1 ? position(args[1], length) : 0;
    int to = args.length > 2 ? position(args[2], length) : length;
    if (from > to) {
      throw new FunctionError("invalid slice index: " + from + " > " + to);
    }
    if (item instanceof CharSequence chars) {
      return Text.of(chars).slice(Utf8.index(chars, from), Utf8.index(chars, to));
    }
    Slice part = new Slice(item instanceof Slice slice ? slice.elementType() : Slice.PLAIN);
    for (int i = from; i < to; i++) {
      part.addFrom((List<?>) item, i);
    }
    return part;
  }
}
