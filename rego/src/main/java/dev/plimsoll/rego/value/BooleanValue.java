package dev.plimsoll.rego.value;

/** {@code true} or {@code false}; false sorts first. */
public final class BooleanValue extends Value {
  public static final BooleanValue TRUE = new BooleanValue(true, null);
  public static final BooleanValue FALSE = new BooleanValue(false, null);

  private final boolean value;

  private BooleanValue(boolean value, Object origin) {
    super(origin);
    this.value = value;
  }

  public static BooleanValue of(boolean value) {
    return value ? TRUE : FALSE;
  }

  public boolean value() {
    return value;
  }

  @Override
  public Kind kind() {
    return Kind.BOOLEAN;
  }

  @Override
  public BooleanValue withOrigin(Object place) {
    return new BooleanValue(value, place);
  }

  @Override
  public boolean isTruthy() {
    return value;
  }

  @Override
  public int hashCode() {
    return value ? 3 : 2;
  }

  @Override
  int compareSameKind(Value other) {
    return Boolean.compare(value, ((BooleanValue) other).value);
  }
}
