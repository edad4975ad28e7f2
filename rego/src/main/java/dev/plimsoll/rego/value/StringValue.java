package dev.plimsoll.rego.value;

/** A string; strings sort by code points. */
public final class StringValue extends Value {
  public static final StringValue EMPTY = new StringValue("", null);

  private final String value;

  private StringValue(String value, Object origin) {
    super(origin);
    this.value = value;
  }

  public static StringValue of(String value) {
    return value.isEmpty() ? EMPTY : new StringValue(value, null);
  }

  public String value() {
    return value;
  }

  @Override
  public Kind kind() {
    return Kind.STRING;
  }

  @Override
  public StringValue withOrigin(Object place) {
    return new StringValue(value, place);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  boolean equalsSameKind(Value other) {
    return value.equals(((StringValue) other).value);
  }

  @Override
  int compareSameKind(Value other) {
    return compare(value, ((StringValue) other).value);
  }

  /** Compares by code points, where {@link String#compareTo} puts surrogates before U+E000. */
  static int compare(String left, String right) {
    int end = Math.min(left.length(), right.length());
    for (int i = 0; i < end; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean high = Character.isSurrogate(a);
        return high != Character.isSurrogate(b) && a >= Character.MIN_SURROGATE && b >= Character.MIN_SURROGATE
            ? (high ? 1 : -1)
            : Character.compare(a, b);
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
