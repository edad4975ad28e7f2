package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Library;
import dev.plimsoll.helm.template.Quote;
import dev.plimsoll.helm.template.Slice;
import dev.plimsoll.helm.template.Text;
import dev.plimsoll.helm.template.TextBuilder;
import dev.plimsoll.helm.value.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sprig's functions on strings, except for those that change words or letters. */
final class StringLibrary implements Library {
  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "trim" -> "text";
      case "trunc" -> "int, text";
      case "trimall", "trimAll", "trimSuffix", "trimPrefix" -> "string, text";
      case "substr" -> "int, int, text";
      case "abbrev" -> "int, string";
      case "abbrevboth" -> "int, int, string";
      case "repeat" -> "int, text";
      case "contains", "hasPrefix", "hasSuffix" -> "string, string";
      case "quote", "squote", "cat" -> "traced...";
      case "indent", "nindent" -> "int, text";
      case "replace" -> "string, text, text";
      case "plural" -> "text, text, int";
      case "toString" -> "traced";
      case "toStrings" -> "any";
      case "split", "splitList" -> "string, string";
      case "splitn" -> "string, int, string";
      case "join" -> "text, any";
      case "atoi" -> "string";
      case "hello" -> "";
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] a, Call call) {
    return switch (name) {
      case "trim" -> trim((Text) a[0]);
      case "trunc" -> truncated((Int) a[0], (Text) a[1]);
      case "trimall", "trimAll" -> trimAll((String) a[0], (Text) a[1]);
      case "trimSuffix" -> trimSuffix((String) a[0], (Text) a[1]);
      case "trimPrefix" -> trimPrefix((String) a[0], (Text) a[1]);
      case "substr" -> substring((Int) a[0], (Int) a[1], (Text) a[2]);
      case "abbrev" -> Abbreviation.of(0, ((Int) a[0]).value(), (String) a[1]);
      case "abbrevboth" -> Abbreviation.both(((Int) a[0]).value(), ((Int) a[1]).value(), (String) a[2]);
      case "repeat" -> repeat((Int) a[0], (Text) a[1], call);
      case "contains" -> ((String) a[1]).contains((String) a[0]);
      case "hasPrefix" -> ((String) a[1]).startsWith((String) a[0]);
      case "hasSuffix" -> ((String) a[1]).endsWith((String) a[0]);
      case "quote" -> quote(a);
      case "squote" -> singleQuote(a);
      case "cat" -> cat(a);
      case "indent" -> indent("", (Int) a[0], (Text) a[1], call);
      case "nindent" -> indent("\n", (Int) a[0], (Text) a[1], call);
      case "replace" -> replace((String) a[0], (Text) a[1], (Text) a[2], call);
      case "plural" -> ((Int) a[2]).value() == 1 ? a[0] : a[1];
      case "toString" -> Strings.text(a[0]);
      case "toStrings" -> Slice.strings(Strings.all(a[0]));
      case "split" -> numbered(split((String) a[1], (String) a[0], -1));
      case "splitList" -> Slice.strings(split((String) a[1], (String) a[0], -1));
      case "splitn" -> numbered(split((String) a[2], (String) a[0], ((Int) a[1]).value()));
      case "join" -> join((Text) a[0], a[1], call);
      case "atoi" -> Int.of(decimal((String) a[0]));
      default -> "Hello!";
    };
  }

  private static Text trim(Text text) {
    int from = 0;
    int to = text.length();
    while (from < to && Strings.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Strings.isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.slice(from, to);
  }

  private static Text trimAll(String set, Text text) {
    int from = 0;
    int to = text.length();
    while (from < to && set.indexOf(Character.codePointAt(text, from)) >= 0) {
      from += Character.charCount(Character.codePointAt(text, from));
    }
    while (to > from && set.indexOf(Character.codePointBefore(text, to)) >= 0) {
      to -= Character.charCount(Character.codePointBefore(text, to));
    }
    return text.slice(from, to);
  }

  private static Text trimSuffix(String suffix, Text text) {
    return text.toString().endsWith(suffix) ? text.slice(0, text.length() - suffix.length()) : text;
  }

  private static Text trimPrefix(String prefix, Text text) {
    return text.toString().startsWith(prefix) ? text.slice(prefix.length(), text.length()) : text;
  }

  private static Text truncated(Int count, Text text) {
    long c = count.value();
    int size = Strings.byteLength(text);
    if (c < 0 && size + c > 0) {
      return Strings.bytes(text, (int) (size + c), size);
    }
    return c >= 0 && size > c ? Strings.bytes(text, 0, (int) c) : text;
  }

  private static Text substring(Int first, Int last, Text text) {
    long start = first.value();
    long end = last.value();
    int size = Strings.byteLength(text);
    long from = Math.max(start, 0);
    long to = start >= 0 && (end < 0 || end > size) ? size : end;
    if (to < from || to > size) {
      throw new FunctionError("slice bounds out of range [" + from + ":" + to + "] with length " + size);
    }
    return Strings.bytes(text, (int) from, (int) to);
  }

  private static Text repeat(Int times, Text text, Call call) {
    long count = times.value();
    if (count < 0) {
      throw new FunctionError("strings: negative Repeat count");
    }
    call.reserve(text.length() == 0 ? 0 : Math.multiplyFull(1, text.length()) * Math.min(count, Integer.MAX_VALUE));
    TextBuilder out = new TextBuilder();
    for (long i = 0; i < count && text.length() > 0; i++) {
      out.append(text);
    }
    return out.text();
  }

  private static Text quote(Object[] values) {
    TextBuilder out = new TextBuilder();
    for (Object value : values) {
      if (!Casts.isNil(value)) {
        Text text = Strings.text(value);
        String quoted = Quote.quote(text.toString());
        out.append(out.length() > 0 ? " " : "");
        if (quoted.length() == text.length() + 2) {
          out.append("\"").append(text).append("\"");
        } else {
          out.append(quoted);
        }
      }
    }
    return out.text();
  }

  private static Text singleQuote(Object[] values) {
    TextBuilder out = new TextBuilder();
    for (Object value : values) {
      if (!Casts.isNil(value)) {
        out.append(out.length() > 0 ? " '" : "'").append(Strings.text(value)).append("'");
      }
    }
    return out.text();
  }

  private static Text cat(Object[] values) {
    TextBuilder out = new TextBuilder();
    boolean first = true;
    for (Object value : values) {
      if (!Casts.isNil(value)) {
        out.append(first ? "" : " ").append(Strings.text(value));
        first = false;
      }
    }
    return out.text();
  }

  private static Text indent(String before, Int spaces, Text text, Call call) {
    long width = spaces.value();
    if (width < 0) {
      throw new FunctionError("strings: negative Repeat count");
    }
    call.reserve(width);
    String pad = " ".repeat((int) width);
    String string = text.toString();
    TextBuilder out = new TextBuilder().append(before).append(pad);
    int from = 0;
    for (int at = string.indexOf('\n'); at >= 0; at = string.indexOf('\n', from)) {
      call.reserve(width);
      out.append(text, from, at + 1).append(pad);
      from = at + 1;
    }
    return out.append(text, from, text.length()).text();
  }

  private static Text replace(String old, Text with, Text text, Call call) {
    String string = text.toString();
    TextBuilder out = new TextBuilder();
    if (old.isEmpty()) {
      call.reserve((long) (text.length() + 1) * with.length());
      for (int i = 0; i < text.length(); ) {
        int next = i + Character.charCount(string.codePointAt(i));
        out.append(with).append(text, i, next);
        i = next;
      }
      return out.append(with).text();
    }
    int from = 0;
    for (int at = string.indexOf(old); at >= 0; at = string.indexOf(old, from)) {
      call.reserve(with.length());
      out.append(text, from, at).append(with);
      from = at + old.length();
    }
    return from == 0 ? text : out.append(text, from, text.length()).text();
  }

  private static Text join(Text separator, Object value, Call call) {
    if (!(value instanceof List<?> list)) {
      return Casts.isNil(value) ? Text.of("") : Strings.text(value);
    }
    call.reserve((long) list.size() * separator.length());
    TextBuilder out = new TextBuilder();
    boolean first = true;
    for (int i = 0; i < list.size(); i++) {
      Object item = list instanceof Slice slice ? slice.traced(i) : list.get(i);
      if (!Casts.isNil(item)) {
        if (!first) {
          out.append(separator);
        }
        out.append(Strings.text(item));
        first = false;
      }
    }
    return out.text();
  }

  private static List<String> split(String text, String separator, long limit) {
    List<String> parts = new ArrayList<>();
    if (limit == 0) {
      return parts;
    }
    int from = 0;
    if (separator.isEmpty()) {
      while (from < text.length()) {
        int next = parts.size() == limit - 1 ? text.length() : from + Character.charCount(text.codePointAt(from));
        parts.add(text.substring(from, next));
        from = next;
      }
      return parts;
    }
    for (int at = text.indexOf(separator); at >= 0 && (limit < 0 || parts.size() < limit - 1);
        at = text.indexOf(separator, from)) {
      parts.add(text.substring(from, at));
      from = at + separator.length();
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static Dict numbered(List<String> parts) {
    Dict made = new Dict("map[string]string");
    for (int i = 0; i < parts.size(); i++) {
      made.put("_" + i, parts.get(i));
    }
    return made;
  }

  private static long decimal(String text) {
    return Utf8.isAscii(text) ? Casts.integer(text, 10) : 0;
  }
}
