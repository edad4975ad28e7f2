package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/** Built-ins that read amounts with units: {@code 10Mi}, {@code 8kb}. */
final class Units implements Builtin.Body {
  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    boolean bytes = name.equals("units.parse_bytes");
    String text = given.string(0).replace("\"", "");
    if (text.contains(" ")) {
      throw given.error("spaces not allowed in resource strings");
    }
    int split = amountEnd(text);
    String amount = text.substring(0, split);
    String unit = text.substring(split);
    if (amount.isEmpty()) {
      throw given.error(bytes ? "no byte amount provided" : "no amount provided");
    }
    BigDecimal value = read(given, amount, bytes).multiply(bytes ? bytesIn(given, unit) : factor(given, unit));
    return NumberValue.of(bytes ? value.setScale(0, RoundingMode.DOWN) : value);
  }

  private static int amountEnd(String text) {
    int end = 0;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean sign = (c == '-' || c == '+') && (end == 0 || isExponent(text, end - 1));
      boolean exponent = isExponent(text, end) && end > 0 && end + 1 < text.length()
          && "0123456789+-".indexOf(text.charAt(end + 1)) >= 0;
      if (!sign && !exponent && c != '.' && (c < '0' || c > '9')) {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean isExponent(String text, int index) {
    return text.charAt(index) == 'e' || text.charAt(index) == 'E';
  }

  private static BigDecimal read(Arguments given, String amount, boolean bytes) {
    try {
      return NumberValue.of(new BigDecimal(amount)).decimal();
    } catch (NumberFormatException e) {
      throw given.error(bytes ? "could not parse byte amount to a number" : "could not parse amount to a number");
    }
  }

  private static BigDecimal factor(Arguments given, String unit) {
    if (unit.equals("m")) {
      return new BigDecimal("0.001");
    }
    if (unit.equals("M")) {
      return thousand(2);
    }
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "" -> BigDecimal.ONE;
      case "k" -> thousand(1);
      case "g" -> thousand(3);
      case "t" -> thousand(4);
      case "p" -> thousand(5);
      case "e" -> thousand(6);
      case "ki" -> kibi(1);
      case "mi" -> kibi(2);
      case "gi" -> kibi(3);
      case "ti" -> kibi(4);
      case "pi" -> kibi(5);
      case "ei" -> kibi(6);
      default -> throw given.error("unit " + unit + " not recognized");
    };
  }

  private static BigDecimal bytesIn(Arguments given, String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "" -> BigDecimal.ONE;
      case "k", "kb" -> thousand(1);
      case "m", "mb" -> thousand(2);
      case "g", "gb" -> thousand(3);
      case "t", "tb" -> thousand(4);
      case "p", "pb" -> thousand(5);
      case "e", "eb" -> thousand(6);
      case "ki", "kib" -> kibi(1);
      case "mi", "mib" -> kibi(2);
      case "gi", "gib" -> kibi(3);
      case "ti", "tib" -> kibi(4);
      case "pi", "pib" -> kibi(5);
      case "ei", "eib" -> kibi(6);
      default -> throw given.error("byte unit " + unit + " not recognized");
    };
  }

  private static BigDecimal thousand(int power) {
    return BigDecimal.TEN.pow(3 * power);
  }

  private static BigDecimal kibi(int power) {
    return new BigDecimal(BigInteger.ONE.shiftLeft(10 * power));
  }
}
