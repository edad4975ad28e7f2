package dev.plimsoll.helm.template;

import java.math.BigInteger;

/** A number as written, and each of Go's kinds it can stand for. */
record NumberLiteral(
    String text, boolean isInt, long integer, boolean isUnsigned, long unsigned, boolean isFloat, double real) {
  private static final BigInteger MAX_UNSIGNED = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  /**
   * Reads a number or, in single quotes, a character.
   *
   * @throws IllegalArgumentException where it is not a number; the message is Go's
   */
  static NumberLiteral of(String text) {
    if (text.charAt(0) == '\'') {
      String read = Quote.unquote(text);
      if (read.isEmpty() || read.codePointCount(0, read.length()) > 1) {
        throw new IllegalArgumentException("malformed character constant: " + text);
      }
      int rune = read.codePointAt(0);
      return new NumberLiteral(text, true, rune, true, rune, true, rune);
    }
    if (isSmall(text)) {
      int value = Integer.parseInt(text);
      return new NumberLiteral(text, true, value, true, value, true, value);
    }
    if (text.endsWith("i")) {
      throw new IllegalArgumentException("complex number not supported: " + text);
    }
    if (isWhole(text)) {
      BigInteger whole = whole(text);
      boolean fits = whole.bitLength() < 64;
      boolean unsigned = whole.signum() >= 0 && text.charAt(0) != '+' && text.charAt(0) != '-'
          && whole.compareTo(MAX_UNSIGNED) <= 0;
      if (!fits && !unsigned) {
        throw new IllegalArgumentException("integer overflow: " + Quote.quote(text));
      }
      boolean zero = whole.signum() == 0;
      double real = whole.doubleValue();
      return new NumberLiteral(text, fits, fits ? whole.longValue() : 0, unsigned || zero, whole.longValue(), true, real);
    }
    double real = real(text);
    boolean integral = real == (long) real && Math.abs(real) < 0x1p63;
    return new NumberLiteral(text, integral, (long) real, integral && real >= 0, (long) real, true, real);
  }

  private static boolean isSmall(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() < 10 && (text.charAt(0) != '0' || text.length() == 1);
  }

  boolean isWrittenAsFloat() {
    if (isSmall(text)) {
      return false;
    }
    boolean hex = text.length() > 2 && text.charAt(0) == '0' && (text.charAt(1) | 32) == 'x';
    if (text.charAt(0) == '\'' || hex && text.indexOf('p') < 0 && text.indexOf('P') < 0) {
      return false;
    }
    return text.chars().anyMatch(c -> ".eEpP".indexOf(c) >= 0);
  }

  private static boolean isWhole(String text) {
    return digits(text).matches("(0[xX](_?[0-9a-fA-F])+|0[bB](_?[01])+|0[oO]?(_?[0-7])+|0|[1-9](_?[0-9])*)");
  }

  private static String digits(String text) {
    return text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
  }

  private static BigInteger whole(String text) {
    String digits = digits(text).replace("_", "");
    BigInteger read;
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      char base = Character.toLowerCase(digits.charAt(1));
      read = switch (base) {
        case 'x' -> new BigInteger(digits.substring(2), 16);
        case 'b' -> new BigInteger(digits.substring(2), 2);
        case 'o' -> new BigInteger(digits.substring(2), 8);
        default -> new BigInteger(digits, 8);
      };
    } else {
      read = new BigInteger(digits);
    }
    return text.charAt(0) == '-' ? read.negate() : read;
  }

  private static double real(String text) {
    String digits = digits(text);
    boolean hex = digits.length() > 1 && digits.charAt(0) == '0' && (digits.charAt(1) | 32) == 'x';
    boolean decimal = digits.matches("([0-9]+(_[0-9]+)*)?\\.?([0-9]+(_[0-9]+)*)?([eE][+-]?[0-9]+)?");
    boolean looksReal = text.chars().anyMatch(c -> ".eEpP".indexOf(c) >= 0);
    if (!looksReal || !hex && !decimal || !hex && digits.indexOf('_') >= 0) {
      throw new IllegalArgumentException("bad number syntax: " + Quote.quote(text));
    }
    try {
      return Double.parseDouble(text.replace("_", ""));
    } catch (NumberFormatException invalid) {
      throw new IllegalArgumentException("bad number syntax: " + Quote.quote(text));
    }
  }
}
