package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.TermWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Formats by the rules of Go's package fmt. An operand is a BigInteger, a Double or a String. */
final class GoFormat {
  private static final int MAXIMUM_WIDTH = 1_000_000;
  private static final BigInteger LONG_MAXIMUM = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger LONG_MINIMUM = BigInteger.valueOf(Long.MIN_VALUE);

  private final String format;
  private final List<Object> operands;
  private final BuiltinContext context;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int next;
  private boolean reordered;
  private boolean goodIndex;

  private boolean minus;
  private boolean plus;
  private boolean sharp;
  private boolean space;
  private boolean zero;
  private boolean goSyntax;
  private int width;
  private int precision;

  GoFormat(String format, List<Object> operands, BuiltinContext context) {
    this.format = format;
    this.operands = operands;
    this.context = context;
  }

  String text() {
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      int end = percent < 0 ? format.length() : percent;
      out.append(format, at, end);
      at = end;
      if (percent >= 0) {
        at++;
        verb();
      }
      context.requireSize(out.length());
    }
    if (!reordered && next < operands.size()) {
      extra();
    }
    return out.toString();
  }

  private void verb() {
    minus = plus = sharp = space = zero = goSyntax = false;
    width = -1;
    precision = -1;
    goodIndex = true;
    reordered = false;
    flags();
    boolean afterIndex = index();
    if (at < format.length() && format.charAt(at) == '*') {
      at++;
      width = star();
      if (width == Integer.MIN_VALUE) {
        width = -1;
        out.append("%!(BADWIDTH)");
      } else if (width < 0) {
        width = -width;
        minus = true;
        zero = false;
      }
      afterIndex = false;
    } else {
      width = number();
      if (afterIndex && width >= 0) {
        goodIndex = false;
      }
    }
    if (at + 1 <= format.length() && at < format.length() && format.charAt(at) == '.') {
      at++;
      if (afterIndex) {
        goodIndex = false;
      }
      afterIndex = index();
      if (at < format.length() && format.charAt(at) == '*') {
        at++;
        precision = star();
        if (precision < 0) {
          if (precision == Integer.MIN_VALUE) {
            out.append("%!(BADPREC)");
          }
          precision = -1;
        }
        afterIndex = false;
      } else {
        precision = Math.max(0, number());
      }
    }
    if (!afterIndex) {
      index();
    }
    if (at >= format.length()) {
      out.append("%!(NOVERB)");
      return;
    }
    int verb = format.codePointAt(at);
    at += Character.charCount(verb);
    if (verb == '%') {
      out.append('%');
    } else if (!goodIndex) {
      out.append("%!").appendCodePoint(verb).append("(BADINDEX)");
    } else if (next >= operands.size()) {
      out.append("%!").appendCodePoint(verb).append("(MISSING)");
    } else {
      if (verb == 'v' || verb == 'w') {
        goSyntax = sharp;
        sharp = plus = false;
      }
      print(operands.get(next++), verb);
    }
  }

  private void flags() {
    for (; at < format.length(); at++) {
      switch (format.charAt(at)) {
        case '#' -> sharp = true;
        case '0' -> zero = true;
        case '+' -> plus = true;
        case '-' -> minus = true;
        case ' ' -> space = true;
        default -> {
          return;
        }
      }
    }
  }

  /** Reads {@code [n]}; whether one stood there. */
  private boolean index() {
    if (at >= format.length() || format.charAt(at) != '[') {
      return false;
    }
    reordered = true;
    int close = format.indexOf(']', at);
    if (close < 0) {
      goodIndex = false;
      at++;
      return false;
    }
    String digits = format.substring(at + 1, close);
    at = close + 1;
    if (digits.matches("[0-9]{1,6}") && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= operands.size()) {
      next = Integer.parseInt(digits) - 1;
      return true;
    }
    goodIndex = false;
    return true;
  }

  private int star() {
    if (next >= operands.size()) {
      return Integer.MIN_VALUE;
    }
    Object operand = operands.get(next++);
    if (operand instanceof BigInteger integer && integer.bitLength() < 31 && Math.abs(integer.intValue()) <= MAXIMUM_WIDTH) {
      return integer.intValue();
    }
    return Integer.MIN_VALUE;
  }

  private int number() {
    int start = at;
    while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
      at++;
    }
    if (start == at) {
      return -1;
    }
    String digits = format.substring(start, at);
    return digits.length() > 7 || Integer.parseInt(digits) > MAXIMUM_WIDTH ? -1 : Integer.parseInt(digits);
  }

  private void extra() {
    minus = plus = sharp = space = zero = goSyntax = false;
    width = precision = -1;
    out.append("%!(EXTRA ");
    for (int i = next; i < operands.size(); i++) {
      out.append(i > next ? ", " : "").append(typeOf(operands.get(i))).append('=');
      print(operands.get(i), 'v');
    }
    out.append(')');
  }

  private void print(Object operand, int verb) {
    if (verb == 'T') {
      text(typeOf(operand));
    } else if (operand instanceof String string) {
      printString(string, verb);
    } else if (operand instanceof Double number) {
      printFloat(number, verb);
    } else {
      printInteger((BigInteger) operand, verb);
    }
  }

  private void bad(Object operand, int verb) {
    out.append("%!").appendCodePoint(verb).append('(');
    if (operand instanceof BigInteger integer && !isLong(integer)) {
      out.append("big.Int=").append(integer);
    } else {
      out.append(typeOf(operand)).append('=');
      print(operand, 'v');
    }
    out.append(')');
  }

  private static boolean isLong(BigInteger integer) {
    return integer.compareTo(LONG_MAXIMUM) <= 0 && integer.compareTo(LONG_MINIMUM) >= 0;
  }

  private static String typeOf(Object operand) {
    if (operand instanceof String) {
      return "string";
    }
    return operand instanceof Double ? "float64" : isLong((BigInteger) operand) ? "int64" : "*big.Int";
  }

  private void printString(String string, int verb) {
    switch (verb) {
      case 'v' -> {
        if (goSyntax) {
          quoted(string, true);
        } else {
          text(truncated(string));
        }
      }
      case 's' -> text(truncated(string));
      case 'x', 'X' -> hexadecimal(string, verb == 'X');
      case 'q' -> quoted(truncated(string), false);
      default -> bad(string, verb);
    }
  }

  private String truncated(String string) {
    boolean cut = precision >= 0 && string.codePointCount(0, string.length()) > precision;
    return cut ? string.substring(0, string.offsetByCodePoints(0, precision)) : string;
  }

  private void quoted(String string, boolean interpreted) {
    boolean raw = sharp && !interpreted
        && string.chars().allMatch(c -> c != '`' && c != 0x7F && c != 0xFEFF && (c >= ' ' || c == '\t'));
    if (raw) {
      text('`' + string + '`');
    } else {
      StringBuilder quoted = new StringBuilder();
      TermWriter.quote(string, quoted);
      text(plus ? ascii(quoted) : quoted.toString());
    }
  }

  private static String ascii(CharSequence text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(c < 0x80 ? Character.toString(c) : escape(c)));
    return out.toString();
  }

  private static String escape(int c) {
    return String.format(c > 0xFFFF ? "\\U%08x" : "\\u%04x", c);
  }

  private void hexadecimal(String string, boolean upper) {
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    int length = precision >= 0 ? Math.min(precision, bytes.length) : bytes.length;
    StringBuilder hex = new StringBuilder();
    String prefix = upper ? "0X" : "0x";
    for (int i = 0; i < length; i++) {
      if (i > 0 && space) {
        hex.append(' ');
      }
      hex.append(sharp && (space || i == 0) ? prefix : "").append(String.format(upper ? "%02X" : "%02x", bytes[i]));
    }
    pad(hex.toString());
  }

  private void printInteger(BigInteger integer, int verb) {
    boolean big = !isLong(integer);
    switch (verb) {
      case 'v', 'd' -> integer(integer, 10, "", false);
      case 's' -> {
        if (big) {
          integer(integer, 10, "", false);
        } else {
          bad(integer, verb);
        }
      }
      case 'b' -> integer(integer, 2, sharp ? "0b" : "", false);
      case 'o' -> integer(integer, 8, sharp ? "0" : "", false);
      case 'O' -> integer(integer, 8, "0o", false);
      case 'x' -> integer(integer, 16, sharp ? "0x" : "", false);
      case 'X' -> integer(integer, 16, sharp ? "0X" : "", true);
      case 'c' -> character(integer, verb);
      case 'q' -> character(integer, verb);
      case 'U' -> unicode(integer);
      default -> bad(integer, verb);
    }
  }

  private void character(BigInteger integer, int verb) {
    if (!isLong(integer)) {
      bad(integer, verb);
      return;
    }
    boolean valid = integer.signum() >= 0 && integer.bitLength() <= 21 && Character.isValidCodePoint(integer.intValue());
    int c = valid && (integer.intValue() < 0xD800 || integer.intValue() > 0xDFFF) ? integer.intValue() : 0xFFFD;
    if (verb == 'c') {
      pad(Character.toString(c));
    } else {
      StringBuilder quoted = new StringBuilder();
      TermWriter.quote(Character.toString(c), quoted);
      String body = quoted.substring(1, quoted.length() - 1);
      String single = c == '\'' ? "\\'" : c == '"' ? "\"" : plus ? ascii(body) : body;
      pad("'" + single + "'");
    }
  }

  private void unicode(BigInteger integer) {
    if (!isLong(integer)) {
      bad(integer, 'U');
      return;
    }
    String digits = Long.toHexString(integer.longValue()).toUpperCase(java.util.Locale.ROOT);
    String padded = "0".repeat(Math.max(0, Math.max(4, precision) - digits.length())) + digits;
    boolean shown = sharp && integer.bitLength() <= 20 && TermWriter.isPrintable(integer.intValue());
    boolean zeros = zero;
    zero = false;
    pad("U+" + padded + (shown ? " '" + Character.toString(integer.intValue()) + "'" : ""));
    zero = zeros;
  }

  private void integer(BigInteger integer, int base, String prefix, boolean upper) {
    boolean negative = integer.signum() < 0;
    String digits = integer.abs().toString(base);
    if (upper) {
      digits = digits.toUpperCase(java.util.Locale.ROOT);
    }
    int wanted = precision;
    if (precision == 0 && integer.signum() == 0) {
      boolean zeros = zero;
      zero = false;
      pad("");
      zero = zeros;
      return;
    }
    if (precision < 0 && zero && !minus && width >= 0) {
      wanted = width - (negative || plus || space ? 1 : 0);
    }
    String zeros = "0".repeat(Math.max(0, wanted - digits.length()));
    String lead = prefix.equals("0") && (zeros + digits).startsWith("0") ? "" : prefix;
    String sign = negative ? "-" : plus ? "+" : space ? " " : "";
    boolean padZeros = zero;
    zero = false;
    pad(sign + lead + zeros + digits);
    zero = padZeros;
  }

  private void printFloat(double number, int verb) {
    switch (verb) {
      case 'v' -> number(GoFloat.format(number, 'g', precision), number, sharp);
      case 'e', 'E', 'f', 'F' -> number(GoFloat.format(number, (char) (verb == 'F' ? 'f' : verb), precision < 0 ? 6 : precision),
          number, false);
      case 'g', 'G' -> number(GoFloat.format(number, (char) verb, precision), number, sharp);
      case 'b', 'x', 'X' -> number(GoFloat.binary(number, verb), number, false);
      default -> bad(number, verb);
    }
  }

  private void number(String text, double value, boolean keepZeros) {
    String digits = text.startsWith("-") ? text.substring(1) : text;
    if (keepZeros) {
      digits = GoFloat.withTrailingZeros(digits, precision < 0 ? 6 : precision);
    }
    String sign = text.startsWith("-") ? "-" : plus ? "+" : space ? " " : "";
    if (zero && !minus && width > sign.length() + digits.length() && !Double.isInfinite(value)) {
      digits = "0".repeat(width - sign.length() - digits.length()) + digits;
    }
    boolean zeros = zero;
    zero = false;
    pad(sign + digits);
    zero = zeros;
  }

  private void text(String text) {
    pad(text);
  }

  private void pad(String text) {
    int missing = width - text.codePointCount(0, text.length());
    if (missing <= 0) {
      out.append(text);
    } else if (minus) {
      out.append(text).append(" ".repeat(missing));
    } else {
      out.append((zero ? "0" : " ").repeat(missing)).append(text);
    }
  }
}
