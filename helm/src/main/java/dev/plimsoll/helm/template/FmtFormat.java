package dev.plimsoll.helm.template;

import java.util.List;

/** One run of {@code fmt.Sprintf}: reads the format and takes the operands. */
final class FmtFormat {
  private static final int MAX_WIDTH = 1_000_000;

  private final Text format;
  private final List<?> operands;
  private final TextBuilder out = new TextBuilder();
  private int at;
  private int next;
  private boolean reordered;
  private boolean goodIndex;

  FmtFormat(Text format, List<?> operands) {
    this.format = format;
    this.operands = operands;
  }

  Text text() {
    String all = format.toString();
    while (at < all.length()) {
      int percent = all.indexOf('%', at);
      int end = percent < 0 ? all.length() : percent;
      out.append(format, at, end);
      at = end + 1;
      if (percent >= 0) {
        verb(all);
      }
    }
    if (!reordered && next < operands.size()) {
      extra();
    }
    return out.text();
  }

  private void verb(String all) {
    boolean minus = false;
    boolean plus = false;
    boolean sharp = false;
    boolean space = false;
    boolean zero = false;
    goodIndex = true;
    boolean flags = true;
    while (flags && at < all.length()) {
      char c = all.charAt(at);
      switch (c) {
        case '-' -> minus = true;
        case '+' -> plus = true;
        case '#' -> sharp = true;
        case ' ' -> space = true;
        case '0' -> zero = true;
        default -> flags = false;
      }
      at += flags ? 1 : 0;
    }
    boolean indexed = index(all);
    int width = -1;
    if (at < all.length() && all.charAt(at) == '*') {
      at++;
      width = star("%!(BADWIDTH)");
      if (width < -1) {
        minus = true;
        width = -width;
      }
      indexed = false;
    } else {
      int from = at;
      width = number(all);
      if (indexed && at > from) {
        goodIndex = false;
      }
    }
    int precision = -1;
    if (at < all.length() && all.charAt(at) == '.') {
      at++;
      if (indexed) {
        goodIndex = false;
      }
      indexed = index(all);
      if (at < all.length() && all.charAt(at) == '*') {
        at++;
        precision = star("%!(BADPREC)");
        precision = precision < -1 ? -1 : precision;
        indexed = false;
      } else {
        precision = Math.max(0, number(all));
      }
    }
    if (!indexed) {
      index(all);
    }
    if (at >= all.length()) {
      out.append("%!(NOVERB)");
      return;
    }
    int verb = all.codePointAt(at);
    at += Character.charCount(verb);
    FmtFlags flagsRead = new FmtFlags(minus, plus, sharp, space, zero && !minus, width, precision, false, false);
    write(verb, flagsRead);
  }

  private void write(int verb, FmtFlags flags) {
    if (verb == '%') {
      out.append("%");
    } else if (!goodIndex) {
      out.append("%!" + Character.toString(verb) + "(BADINDEX)");
    } else if (next >= operands.size()) {
      out.append("%!" + Character.toString(verb) + "(MISSING)");
    } else {
      char known = verb < 0x80 ? (char) verb : '?';
      Object operand = operands.get(next++);
      if (known == '?') {
        out.append("%!" + Character.toString(verb) + "(" + Go.typeName(operand) + "=").append(Fmt.text(operand)).append(")");
      } else {
        new FmtPrinter(out, flags.forVerb(known)).print(operand, known, 0);
      }
    }
  }

  private int star(String bad) {
    if (next < operands.size() && operands.get(next) instanceof Int count) {
      next++;
      if (Math.abs(count.value()) <= MAX_WIDTH) {
        return (int) count.value();
      }
    } else {
      next++;
    }
    out.append(bad);
    return -1;
  }

  private int number(String all) {
    int from = at;
    int value = 0;
    while (at < all.length() && Character.digit(all.charAt(at), 10) >= 0 && all.charAt(at) <= '9') {
      value = Math.min(MAX_WIDTH, value * 10 + all.charAt(at++) - '0');
    }
    return at == from ? -1 : value;
  }

  private boolean index(String all) {
    if (at >= all.length() || all.charAt(at) != '[') {
      return false;
    }
    reordered = true;
    int close = all.indexOf(']', at);
    int wanted = -1;
    if (close > 0) {
      String inside = all.substring(at + 1, close);
      wanted = inside.matches("[0-9]{1,6}") ? Integer.parseInt(inside) - 1 : -1;
    }
    at = close < 0 ? at + 1 : close + 1;
    if (wanted < 0 || wanted >= operands.size()) {
      goodIndex = false;
      return true;
    }
    next = wanted;
    return true;
  }

  private void extra() {
    out.append("%!(EXTRA ");
    for (int i = next; i < operands.size(); i++) {
      Object operand = operands.get(i);
      out.append(i > next ? ", " : "");
      if (operand instanceof Nil) {
        out.append("<nil>");
      } else {
        out.append(Go.typeName(operand) + "=").append(Fmt.text(operand));
      }
    }
    out.append(")");
  }
}
