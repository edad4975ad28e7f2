package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Fmt;
import dev.plimsoll.helm.template.Slice;
import dev.plimsoll.helm.template.Text;
import dev.plimsoll.helm.value.Bytes;
import dev.plimsoll.helm.value.Utf8;
import java.util.ArrayList;
import java.util.List;

/** What a value is as a string, and where Go's strings differ from Java's. */
final class Strings {
  private Strings() {}

  /** What printing {@code value} writes; a text stays what it is. */
  static Text text(Object value) {
    return value instanceof CharSequence chars ? Text.of(chars) : Text.of(string(value));
  }

  static String string(Object value) {
    return value instanceof CharSequence ? value.toString() : value instanceof Bytes bytes ? bytes.text() : Fmt.value(value);
  }

  /** The items of a list as strings without nil ones, or what is no list as one string. */
  static List<String> all(Object value) {
    List<String> strings = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        if (!Casts.isNil(item)) {
          strings.add(string(item));
        }
      }
    } else if (!Casts.isNil(value)) {
      strings.add(string(value));
    }
    return strings;
  }

  /** The items of a list of strings, traced ones included. */
  static List<String> items(Slice slice) {
    List<String> strings = new ArrayList<>(slice.size());
    slice.forEach(item -> strings.add(item.toString()));
    return strings;
  }

  static int byteLength(Text text) {
    String string = text.toString();
    return Utf8.isAscii(string) ? string.length() : Utf8.encode(string).length;
  }

  /** The bytes from {@code from} up to but without {@code to}. */
  static Text bytes(Text text, int from, int to) {
    String string = text.toString();
    if (Utf8.isAscii(string)) {
      return text.slice(from, to);
    }
    return Text.of(Utf8.text(Utf8.bytes(string).substring(from, to)));
  }

  /** Whether Go's unicode.IsSpace holds. */
  static boolean isSpace(int c) {
    if (c < 0x80) {
      return c == ' ' || c >= '\t' && c <= '\r';
    }
    return c == 0x85 || c == 0xA0 || Character.isSpaceChar(c);
  }
}
