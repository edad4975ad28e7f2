package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Built-ins on strings, which are sequences of code points. */
final class Strings implements Builtin.Body {
  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    return switch (name) {
      case "concat" -> concat(given, context);
      case "contains" -> BooleanValue.of(given.string(0).contains(given.string(1)));
      case "startswith" -> BooleanValue.of(given.string(0).startsWith(given.string(1)));
      case "endswith" -> BooleanValue.of(given.string(0).endsWith(given.string(1)));
      case "indexof" -> indexOf(given);
      case "indexof_n" -> indexesOf(given);
      case "lower" -> mapped(given.string(0), Character::toLowerCase);
      case "upper" -> mapped(given.string(0), Character::toUpperCase);
      case "replace" -> StringValue.of(replace(context, given.string(0), given.string(1), given.string(2)));
      case "split" -> split(given.string(0), given.string(1));
      case "strings.split_n" -> splitSome(split(given.string(0), given.string(1)), given.integer(2));
      case "strings.any_prefix_match" -> anyMatch(given, String::startsWith);
      case "strings.any_suffix_match" -> anyMatch(given, String::endsWith);
      case "strings.count" -> count(given.string(0), given.string(1));
      case "strings.replace_n" -> replaceAll(given, context);
      case "strings.reverse" -> StringValue.of(reverse(given.string(0)));
      case "substring" -> substring(given);
      case "trim" -> trim(given.string(0), cutset(given.string(1)), true, true);
      case "trim_left" -> trim(given.string(0), cutset(given.string(1)), true, false);
      case "trim_right" -> trim(given.string(0), cutset(given.string(1)), false, true);
      case "trim_space" -> trim(given.string(0), Strings::isSpace, true, true);
      case "trim_prefix" -> given.string(0).startsWith(given.string(1))
          ? StringValue.of(given.string(0).substring(given.string(1).length())) : given.at(0);
      case "trim_suffix" -> given.string(0).endsWith(given.string(1))
          ? StringValue.of(given.string(0).substring(0, given.string(0).length() - given.string(1).length())) : given.at(0);
      case "internal.template_string" -> template(given, context);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Value concat(Arguments given, BuiltinContext context) {
    String gap = given.string(0);
    List<String> parts = given.strings(1);
    long size = (long) gap.length() * Math.max(0, parts.size() - 1);
    for (String part : parts) {
      size += part.length();
    }
    context.requireSize(size);
    return StringValue.of(String.join(gap, parts));
  }

  private static Value indexOf(Arguments given) {
    String text = given.string(0);
    String search = given.string(1);
    if (search.isEmpty()) {
      throw given.error("empty search character");
    }
    int index = text.indexOf(search);
    return NumberValue.of(index < 0 ? -1 : text.codePointCount(0, index));
  }

  private static Value indexesOf(Arguments given) {
    String text = given.string(0);
    String search = given.string(1);
    if (search.isEmpty()) {
      throw given.error("empty search character");
    }
    ArrayValue.Builder indexes = new ArrayValue.Builder();
    int points = 0;
    int counted = 0;
    for (int i = text.indexOf(search); i >= 0; i = text.indexOf(search, i + 1)) {
      points += text.codePointCount(counted, i);
      counted = i;
      indexes.add(NumberValue.of(points));
    }
    return indexes.build();
  }

  private static Value mapped(String text, IntUnaryOperator change) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(change).forEach(out::appendCodePoint);
    return StringValue.of(out.toString());
  }

  private static String replace(BuiltinContext context, String text, String old, String by) {
    long size = text.length() + (by.length() - (long) old.length()) * occurrences(text, old);
    context.requireSize(size);
    if (!old.isEmpty()) {
      return text.replace(old, by);
    }
    StringBuilder out = new StringBuilder(by);
    text.codePoints().forEach(c -> out.appendCodePoint(c).append(by));
    return out.toString();
  }

  private static long occurrences(String text, String search) {
    if (search.isEmpty()) {
      return text.codePointCount(0, text.length()) + 1L;
    }
    long count = 0;
    for (int i = text.indexOf(search); i >= 0; i = text.indexOf(search, i + search.length())) {
      count++;
    }
    return count;
  }

  private static Value count(String text, String search) {
    return NumberValue.of(occurrences(text, search));
  }

  /** The first {@code count} parts, or the last where it is negative. */
  private static Value splitSome(ArrayValue parts, int count) {
    return count >= 0
        ? parts.slice(0, Math.min(count, parts.size()))
        : parts.slice((int) Math.max(0L, (long) parts.size() + count), parts.size());
  }

  private static ArrayValue split(String text, String gap) {
    ArrayValue.Builder parts = new ArrayValue.Builder();
    int start = 0;
    while (true) {
      int end;
      if (gap.isEmpty()) {
        end = start < text.length() ? text.offsetByCodePoints(start, 1) : text.length();
        if (end >= text.length()) {
          break;
        }
      } else {
        end = text.indexOf(gap, start);
        if (end < 0) {
          break;
        }
      }
      parts.add(StringValue.of(text.substring(start, end)));
      start = end + gap.length();
    }
    if (!gap.isEmpty() || start < text.length()) {
      parts.add(StringValue.of(text.substring(start)));
    }
    return parts.build();
  }

  private static Value anyMatch(Arguments given, BiPredicate<String, String> matches) {
    List<String> affixes = oneOrMore(given, 1);
    for (String text : oneOrMore(given, 0)) {
      for (String affix : affixes) {
        if (matches.test(text, affix)) {
          return BooleanValue.TRUE;
        }
      }
    }
    return BooleanValue.FALSE;
  }

  private static List<String> oneOrMore(Arguments given, int index) {
    Value value = given.at(index);
    if (value instanceof StringValue string) {
      return List.of(string.value());
    }
    if (!(value instanceof ArrayValue) && !(value instanceof SetValue)) {
      throw given.type(index, "one of {string, set, array}", value.typeName());
    }
    return given.strings(index);
  }

  private static Value replaceAll(Arguments given, BuiltinContext context) {
    ObjectValue patterns = given.object(0);
    String text = given.string(1);
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i < patterns.size(); i++) {
      if (!(patterns.keyAt(i) instanceof StringValue key) || !(patterns.valueAt(i) instanceof StringValue value)) {
        throw given.type(0, "object of strings", "object containing another kind");
      }
      pairs.put(key.value(), value.value());
    }
    StringBuilder out = new StringBuilder();
    boolean afterEmpty = false;
    for (int at = 0; at <= text.length(); ) {
      Optional<String> match = firstMatch(pairs, text, at, afterEmpty);
      context.work(pairs.size());
      out.append(match.isPresent() ? pairs.get(match.get()) : "");
      afterEmpty = match.isPresent() && match.get().isEmpty();
      if (match.isPresent()) {
        at += match.get().length();
      } else {
        out.append(at < text.length() ? text.substring(at, at + 1) : "");
        at++;
      }
      context.requireSize(out.length());
    }
    return StringValue.of(out.toString());
  }

  /** The first pattern that fits at {@code at}; the empty one fits between code points, once. */
  private static Optional<String> firstMatch(Map<String, String> pairs, String text, int at, boolean afterEmpty) {
    boolean midCodePoint = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    for (String key : pairs.keySet()) {
      if (key.isEmpty() ? !midCodePoint && !afterEmpty : text.startsWith(key, at)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  private static String reverse(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static Value substring(Arguments given) {
    String text = given.string(0);
    int start = given.integer(1);
    int length = given.integer(2);
    if (start < 0) {
      throw given.error("negative offset");
    }
    int points = text.codePointCount(0, text.length());
    if (start >= points) {
      return StringValue.EMPTY;
    }
    int end = length < 0 || (long) start + length > points ? points : start + length;
    int from = text.offsetByCodePoints(0, start);
    return StringValue.of(text.substring(from, text.offsetByCodePoints(from, end - start)));
  }

  private static IntPredicate cutset(String characters) {
    return c -> characters.indexOf(c) >= 0;
  }

  private static Value trim(String text, IntPredicate cut, boolean left, boolean right) {
    int start = 0;
    int end = text.length();
    while (left && start < end && cut.test(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (right && start < end && cut.test(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return StringValue.of(text.substring(start, end));
  }

  /** Unicode's White_Space. */
  static boolean isSpace(int c) {
    return c >= '\t' && c <= '\r' || c == ' ' || c == 0x85 || c == 0xA0 || c > 0xFF && Character.isSpaceChar(c);
  }

  private static Value template(Arguments given, BuiltinContext context) {
    StringBuilder out = new StringBuilder();
    for (Value part : given.array(0)) {
      Value shown = part instanceof SetValue set && set.size() == 1 ? set.at(0) : part;
      if (part instanceof SetValue set && set.size() == 0) {
        out.append("<undefined>");
      } else {
        out.append(shown instanceof StringValue string ? string.value() : shown.toString());
      }
      context.requireSize(out.length());
    }
    return StringValue.of(out.toString());
  }
}
