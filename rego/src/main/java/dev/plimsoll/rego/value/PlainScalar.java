package dev.plimsoll.rego.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Tells what an unquoted YAML scalar means, by the rules that Go's YAML library and Kubernetes share. */
public final class PlainScalar {
  private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,6})?");

  private PlainScalar() {}

  /** The value of a plain scalar: null, a boolean (those of YAML 1.1 included), a number, or else the string itself. */
  public static Value read(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> NullValue.NULL;
      case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y" -> bool(text, true);
      case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N" -> bool(text, false);
      default -> number(text);
    };
  }

  private static Value bool(String text, boolean value) {
    return text.length() == 1 ? StringValue.of(text) : BooleanValue.of(value);
  }

  private static Value number(String text) {
    char first = text.charAt(0);
    if (first != '-' && first != '+' && first != '.' && (first < '0' || first > '9')) {
      return StringValue.of(text);
    }
    try {
      String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
      return integer(plain, text);
    } catch (NumberFormatException e) {
      return StringValue.of(text);
    }
  }

  private static Value integer(String plain, String text) {
    boolean negative = plain.startsWith("-");
    String digits = negative || plain.startsWith("+") ? plain.substring(1) : plain;
    int radix = digits.startsWith("0x") || digits.startsWith("0X") ? 16
        : digits.startsWith("0b") || digits.startsWith("0B") ? 2
        : digits.startsWith("0o") || digits.startsWith("0O") || digits.matches("0[0-7]+") ? 8 : 10;
    if (radix != 10) {
      String body = radix == 8 && !digits.startsWith("0o") && !digits.startsWith("0O") ? digits : digits.substring(2);
      if (body.isEmpty() || body.charAt(0) == '-' || body.charAt(0) == '+') {
        return StringValue.of(text);
      }
      BigInteger value = new BigInteger(body, radix);
      return NumberValue.of(negative ? value.negate() : value);
    }
    if (!DECIMAL.matcher(plain).matches()) {
      return StringValue.of(text);
    }
    return NumberValue.of(new BigDecimal(plain));
  }
}
