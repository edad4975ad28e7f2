package dev.plimsoll.rego.value;

/** {@code null}. */
public final class NullValue extends Value {
  public static final NullValue NULL = new NullValue(null);

  private NullValue(Object origin) {
    super(origin);
  }

  @Override
  public Kind kind() {
    return Kind.NULL;
  }

  @Override
  public NullValue withOrigin(Object place) {
    return new NullValue(place);
  }

  @Override
  public int hashCode() {
    return 1;
  }

  @Override
  int compareSameKind(Value other) {
    return 0;
  }
}
