package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Library;
import dev.plimsoll.helm.value.Utf8;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Sprig's functions that change letters, words and lines. */
final class WordLibrary implements Library {
  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "upper", "lower", "title", "untitle", "swapcase", "snakecase", "camelcase", "kebabcase", "initials", "nospace" ->
          "string";
      case "wrap" -> "int, string";
      case "wrapWith" -> "int, string, string";
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] a, Call call) {
    return switch (name) {
      case "upper" -> mapped((String) a[0], Character::toUpperCase);
      case "lower" -> mapped((String) a[0], Character::toLowerCase);
      case "title" -> title((String) a[0]);
      case "untitle" -> untitle((String) a[0]);
      case "swapcase" -> swapCase((String) a[0]);
      case "snakecase" -> Words.joined((String) a[0], '_');
      case "kebabcase" -> Words.joined((String) a[0], '-');
      case "camelcase" -> Words.pascal((String) a[0]);
      case "initials" -> initials((String) a[0]);
      case "nospace" -> nospace((String) a[0]);
      case "wrap" -> wrap((String) a[1], ((Int) a[0]).value(), "\n", false, call);
      default -> wrap((String) a[2], ((Int) a[0]).value(), a[1].equals("") ? "\n" : (String) a[1], true, call);
    };
  }

  private static String mapped(String text, IntUnaryOperator letter) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(letter).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String title(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int before = ' ';
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      out.appendCodePoint(separates(before) ? Character.toTitleCase(c) : c);
      before = c;
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static boolean separates(int c) {
    if (c < 0x80) {
      return !(Character.isLetterOrDigit(c) || c == '_');
    }
    return !Character.isLetter(c) && !Character.isDigit(c) && Strings.isSpace(c);
  }

  private static String untitle(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean first = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean space = Strings.isSpace(c);
      out.appendCodePoint(first && !space ? Character.toLowerCase(c) : c);
      first = space;
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static String swapCase(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
        out.appendCodePoint(Character.toLowerCase(c));
        space = false;
      } else if (Character.isLowerCase(c)) {
        out.appendCodePoint(space ? Character.toTitleCase(c) : Character.toUpperCase(c));
        space = false;
      } else {
        out.appendCodePoint(c);
        space = Strings.isSpace(c);
      }
    }
    return out.toString();
  }

  /** Takes bytes for characters, as the original does. */
  private static String initials(String text) {
    StringBuilder out = new StringBuilder();
    boolean gap = true;
    for (char c : Utf8.bytes(text).toCharArray()) {
      boolean space = Strings.isSpace(c);
      if (gap && !space) {
        out.append(c);
      }
      gap = space;
    }
    return out.toString();
  }

  /** Takes bytes for characters, as the original does. */
  private static String nospace(String text) {
    StringBuilder out = new StringBuilder();
    String bytes = Utf8.bytes(text);
    for (char c : bytes.toCharArray()) {
      if (!Strings.isSpace(c)) {
        out.append(c);
      }
    }
    return out.length() == bytes.length() ? text : out.toString();
  }

  private static String wrap(String text, long length, String newLine, boolean breaksWords, Call call) {
    String bytes = Utf8.bytes(text);
    call.reserve((long) bytes.length() * (1 + Math.min(newLine.length(), 1 << 20)));
    int width = (int) Math.max(1, Math.min(length, bytes.length() + 1L));
    StringBuilder out = new StringBuilder();
    String mark = Utf8.bytes(newLine);
    int at = 0;
    while (bytes.length() - at > width) {
      if (bytes.charAt(at) == ' ') {
        at++;
        continue;
      }
      int space = bytes.lastIndexOf(' ', at + width);
      if (space >= at) {
        out.append(bytes, at, space).append(mark);
        at = space + 1;
      } else if (breaksWords) {
        out.append(bytes, at, at + width).append(mark);
        at += width;
      } else {
        int next = bytes.indexOf(' ', at + width);
        if (next < 0) {
          out.append(bytes, at, bytes.length());
          at = bytes.length();
        } else {
          out.append(bytes, at, next).append(mark);
          at = next + 1;
        }
      }
    }
    return Utf8.text(out.append(bytes, at, bytes.length()).toString());
  }
}
