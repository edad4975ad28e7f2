package dev.plimsoll.rego.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalInt;

/**
 * A number of any size and precision, with a fast path for those that fit a long. A number keeps the text it was written
 * with: {@code 1.0} equals {@code 1} and prints as {@code 1.0}.
 */
public final class NumberValue extends Value {
  /** Numbers whose decimal exponent is beyond this are refused: expanding them would fill the memory. */
  public static final int MAXIMUM_EXPONENT = 10_000;

  public static final NumberValue ZERO = new NumberValue(0, null, null, null);
  public static final NumberValue ONE = new NumberValue(1, null, null, null);

  private final long small;
  private final BigDecimal big;
  private final String text;

  private NumberValue(long small, BigDecimal big, String text, Object origin) {
    super(origin);
    this.small = small;
    this.big = big;
    this.text = text;
  }

  public static NumberValue of(long value) {
    return value == 0 ? ZERO : value == 1 ? ONE : new NumberValue(value, null, null, null);
  }

  public static NumberValue of(BigInteger value) {
    return value.bitLength() < Long.SIZE ? of(value.longValue()) : new NumberValue(0, new BigDecimal(value), null, null);
  }

  /** The number in its shortest form: {@code 2.50} becomes {@code 2.5}, {@code 2.0} becomes {@code 2}. */
  public static NumberValue of(BigDecimal value) {
    BigDecimal shortest = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    requireExponent(shortest);
    return shortest.scale() <= 0 ? of(shortest.toBigIntegerExact()) : new NumberValue(0, shortest, null, null);
  }

  /**
   * The number that {@code text} writes in JSON's grammar, printing as written.
   *
   * @throws NumberFormatException if it is none, or its exponent is beyond {@link #MAXIMUM_EXPONENT}
   */
  public static NumberValue parse(String text) {
    if (text.length() < 19 && isPlainInteger(text)) {
      return of(Long.parseLong(text));
    }
    BigDecimal value = new BigDecimal(text);
    requireExponent(value);
    BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    if (stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= 19) {
      BigInteger whole = stripped.toBigIntegerExact();
      if (whole.bitLength() < Long.SIZE) {
        return new NumberValue(whole.longValue(), null, isPlainInteger(text) ? null : text, null);
      }
    }
    return new NumberValue(0, stripped, text, null);
  }

  /** Whether it is a whole number that fits a long, however it is written. */
  public boolean isLong() {
    return big == null;
  }

  /** The value where {@link #isLong()}. */
  public long longValue() {
    return small;
  }

  /** Whether it is a whole number, however it is written. */
  public boolean isInteger() {
    return big == null || big.scale() <= 0;
  }

  /** The value where {@link #isInteger()}. */
  public BigInteger bigInteger() {
    return big == null ? BigInteger.valueOf(small) : big.toBigIntegerExact();
  }

  public BigDecimal decimal() {
    return big == null ? BigDecimal.valueOf(small) : big;
  }

  public double doubleValue() {
    return big == null ? small : big.doubleValue();
  }

  /** The value as an int where it is a whole number that fits. */
  public OptionalInt intValue() {
    return big == null && small == (int) small ? OptionalInt.of((int) small) : OptionalInt.empty();
  }

  /** The text it was written with, or its shortest form. */
  public String text() {
    if (text != null) {
      return text;
    }
    return big == null ? Long.toString(small) : big.toPlainString();
  }

  /** Whether it was written as an integer literal is: digits with at most a sign. */
  public boolean isWrittenAsInteger() {
    return text == null ? isInteger() : isPlainInteger(text);
  }

  public int signum() {
    return big == null ? Long.signum(small) : big.signum();
  }

  @Override
  public Kind kind() {
    return Kind.NUMBER;
  }

  @Override
  public NumberValue withOrigin(Object place) {
    return new NumberValue(small, big, text, place);
  }

  @Override
  public int hashCode() {
    return big == null ? Long.hashCode(small) : big.hashCode();
  }

  @Override
  boolean equalsSameKind(Value other) {
    NumberValue number = (NumberValue) other;
    return big == null ? number.big == null && small == number.small : number.big != null && big.compareTo(number.big) == 0;
  }

  @Override
  int compareSameKind(Value other) {
    NumberValue number = (NumberValue) other;
    return big == null && number.big == null ? Long.compare(small, number.small) : decimal().compareTo(number.decimal());
  }

  private static void requireExponent(BigDecimal value) {
    if (Math.abs((long) value.scale()) > MAXIMUM_EXPONENT) {
      throw new NumberFormatException("number with exponent " + -(long) value.scale() + " is out of range");
    }
  }

  private static boolean isPlainInteger(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    if (start == text.length() || start == 1 && text.equals("-0")) {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
