package dev.plimsoll.helm.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Prints values with one verb, each item of a slice or map alike. */
final class FmtPrinter {
  private static final int DEPTH = 200;

  private final TextBuilder out;
  private final FmtFlags flags;

  FmtPrinter(TextBuilder out, FmtFlags flags) {
    this.out = out;
    this.flags = flags;
  }

  void print(Object value, char verb, int depth) {
    if (depth > DEPTH) {
      throw new FunctionError("value nests deeper than " + DEPTH);
    }
    if (verb == 'T') {
      string(Go.typeName(value), 's');
    } else if (value instanceof CharSequence chars) {
      string(chars, verb);
    } else if (value instanceof Int number) {
      integer(number, verb);
    } else if (value instanceof Double number) {
      real(number, verb);
    } else if (value instanceof Boolean bool) {
      bool(bool, verb);
    } else if (value instanceof Nil) {
      nil(verb, depth);
    } else if (value instanceof Slice bytes && bytes.elementType().equals("uint8") && "sxXq".indexOf(verb) >= 0) {
      string(utf8(bytes), verb);
    } else if (value instanceof List<?> list) {
      slice(list, verb, depth);
    } else if (value instanceof Map<?, ?> map) {
      map(map, verb, depth);
    } else if (value instanceof GoObject object) {
      string(object.toString(), verb == 'v' ? 's' : verb);
    } else {
      out.append(Go.typeName(value));
    }
  }

  private void nil(char verb, int depth) {
    if (depth > 0) {
      out.append(flags.sharpType() && verb == 'v' ? "interface {}(nil)" : "<nil>");
    } else {
      out.append(verb == 'v' ? flags.pad("<nil>", false) : "%!" + verb + "(<nil>)");
    }
  }

  private static String utf8(List<?> bytes) {
    byte[] raw = new byte[bytes.size()];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (byte) ((Int) bytes.get(i)).value();
    }
    return new String(raw, StandardCharsets.UTF_8);
  }

  private void slice(List<?> list, char verb, int depth) {
    boolean typed = flags.sharpType() && verb == 'v';
    out.append(typed ? Go.typeName(list) + "{" : "[");
    for (int i = 0; i < list.size(); i++) {
      out.append(i > 0 ? typed ? ", " : " " : "");
      print(list instanceof Slice slice ? slice.traced(i) : list.get(i), verb, depth + 1);
    }
    out.append(typed ? "}" : "]");
  }

  private void map(Map<?, ?> map, char verb, int depth) {
    boolean typed = flags.sharpType() && verb == 'v';
    out.append(typed ? Go.typeName(map) + "{" : "map[");
    Dict dict = map instanceof Dict known ? known : Dict.copyOf(strings(map));
    boolean first = true;
    for (String key : dict.sortedKeys()) {
      out.append(first ? "" : typed ? ", " : " ");
      first = false;
      string(key, verb);
      out.append(":");
      print(dict.traced(key), verb, depth + 1);
    }
    out.append(typed ? "}" : "]");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> strings(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }

  private void bad(Object value, char verb) {
    out.append("%!" + verb + "(" + Go.typeName(value) + "=");
    print(value, 'v', 0);
    out.append(")");
  }

  private void bool(boolean value, char verb) {
    if (verb == 't' || verb == 'v') {
      out.append(flags.pad(Boolean.toString(value), false));
    } else {
      bad(value, verb);
    }
  }

  private void string(CharSequence value, char verb) {
    switch (verb) {
      case 'v', 's' -> {
        if (flags.sharpType() && verb == 'v') {
          out.append(flags.pad(Quote.quote(value.toString()), false));
        } else if (flags.isPlain() || flags.width() < 0 && flags.precision() < 0) {
          out.append(Text.of(value));
        } else {
          padded(Text.of(cut(value)));
        }
      }
      case 'q' -> {
        String text = cut(value).toString();
        boolean raw = flags.sharp() && Quote.canBackquote(text);
        out.append(flags.pad(raw ? "`" + text + "`" : flags.plus() ? Quote.quoteToAscii(text) : Quote.quote(text), true));
      }
      case 'x', 'X' -> out.append(flags.pad(hex(value.toString(), verb), true));
      default -> bad(value, verb);
    }
  }

  private void padded(Text text) {
    String string = text.toString();
    int missing = flags.width() - string.codePointCount(0, string.length());
    String fill = missing > 0 ? (flags.zero() ? "0" : " ").repeat(missing) : "";
    out.append(flags.minus() ? "" : fill).append(text).append(flags.minus() ? fill : "");
  }

  private CharSequence cut(CharSequence value) {
    String text = value.toString();
    if (flags.precision() < 0 || text.codePointCount(0, text.length()) <= flags.precision()) {
      return value;
    }
    return value.subSequence(0, text.offsetByCodePoints(0, flags.precision()));
  }

  private String hex(String text, char verb) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int count = flags.precision() < 0 ? bytes.length : Math.min(bytes.length, flags.precision());
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < count; i++) {
      hex.append(flags.space() && i > 0 ? " " : "");
      hex.append(flags.sharp() && (flags.space() || i == 0) ? "0" + verb : "");
      hex.append(String.format(verb == 'x' ? "%02x" : "%02X", bytes[i]));
    }
    return hex.toString();
  }

  private void integer(Int number, char verb) {
    switch (verb) {
      case 'v', 'd' -> digits(number, 10, "", verb == 'v' && flags.sharpType() && !number.isSigned());
      case 'b' -> digits(number, 2, flags.sharp() ? "0b" : "", false);
      case 'o' -> digits(number, 8, flags.sharp() ? "0" : "", false);
      case 'O' -> digits(number, 8, "0o", false);
      case 'x', 'X' -> digits(number, verb == 'x' ? 16 : -16, flags.sharp() ? "0" + verb : "", false);
      case 'c' -> out.append(flags.pad(Character.toString(rune(number)), true));
      case 'q' -> out.append(flags.pad(Quote.quoteRune(rune(number), flags.plus()), false));
      case 'U' -> out.append(flags.pad(
          flags.sharp() ? Quote.unicode(rune(number)) : String.format("U+%04X", number.value()), false));
      default -> bad(number, verb);
    }
  }

  private static int rune(Int number) {
    return number.value() >= 0 && number.value() <= Character.MAX_CODE_POINT ? (int) number.value() : 0xfffd;
  }

  private void digits(Int number, int radix, String prefix, boolean unsignedHex) {
    boolean negative = number.isSigned() && number.value() < 0;
    int base = unsignedHex ? 16 : Math.abs(radix);
    String text = negative
        ? Long.toUnsignedString(-number.value(), base)
        : Long.toUnsignedString(number.value(), base);
    text = radix < 0 ? text.toUpperCase(java.util.Locale.ROOT) : text;
    if (flags.precision() == 0 && number.value() == 0) {
      out.append(" ".repeat(Math.max(0, flags.width())));
      return;
    }
    text = "0".repeat(Math.max(0, flags.precision() - text.length())) + text;
    String sign = (negative ? "-" : flags.plus() ? "+" : flags.space() ? " " : "") + (unsignedHex ? "0x" : prefix);
    out.append(withSign(sign, text, flags.precision() < 0));
  }

  private String withSign(String sign, String digits, boolean zeros) {
    boolean fill = flags.zero() && zeros && flags.width() > sign.length() + digits.length();
    return fill
        ? sign + "0".repeat(flags.width() - sign.length() - digits.length()) + digits
        : flags.pad(sign + digits, false);
  }

  private void real(double number, char verb) {
    switch (verb) {
      case 'v' -> number(number, 'g', flags.precision());
      case 'e', 'E', 'f', 'F' -> number(number, verb == 'F' ? 'f' : verb, flags.precision() < 0 ? 6 : flags.precision());
      case 'g', 'G' -> number(number, verb, flags.precision());
      default -> bad(number, verb);
    }
  }

  private void number(double number, char format, int precision) {
    String text = GoFloat.format(number, format, precision);
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    boolean finite = !Double.isNaN(number) && !Double.isInfinite(number);
    String sign = negative ? "-" : flags.plus() || Double.isInfinite(number) && flags.plus() ? "+" : flags.space() ? " " : "";
    if (!finite && number > 0 && sign.isEmpty()) {
      sign = "+";
    }
    out.append(withSign(sign, digits, finite));
  }
}
