package dev.plimsoll.rego.value;

/** The one value that is none: {@link Value#UNDEFINED}. */
public final class UndefinedValue extends Value {
  UndefinedValue() {
    super(null);
  }

  @Override
  public Kind kind() {
    return Kind.UNDEFINED;
  }

  @Override
  public Value withOrigin(Object place) {
    return this;
  }

  @Override
  public boolean isTruthy() {
    return false;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  int compareSameKind(Value other) {
    return 0;
  }
}
