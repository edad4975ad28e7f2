package dev.plimsoll.rego.value;

import java.util.Optional;

/**
 * A Rego value. Values are immutable; equality, hash and order are Rego's: {@code 1} equals {@code 1.0}, and kinds sort
 * as {@link Kind} lists them.
 *
 * <p>A value may carry an opaque origin that says which place of the input it was read from; the origin takes no part in
 * equality, hash or order.
 */
public abstract sealed class Value implements Comparable<Value>
    permits UndefinedValue, NullValue, BooleanValue, NumberValue, StringValue, ArrayValue, ObjectValue, SetValue {
  /** The absence of a value: the result of a failed lookup, never an element of a collection. */
  public static final Value UNDEFINED = new UndefinedValue();

  private final Object origin;

  Value(Object origin) {
    this.origin = origin;
  }

  public abstract Kind kind();

  /** The same value with another origin. */
  public abstract Value withOrigin(Object place);

  /** The element under {@code key}; {@link #UNDEFINED} where there is none or the value has no elements. */
  public Value get(Value key) {
    return UNDEFINED;
  }

  public final boolean isDefined() {
    return this != UNDEFINED;
  }

  /** False for {@code false} and undefined, true for everything else: what decides an expression of a body. */
  public boolean isTruthy() {
    return true;
  }

  public final boolean hasOrigin() {
    return origin != null;
  }

  public final Optional<Object> origin() {
    return Optional.ofNullable(origin);
  }

  /**
   * How many values it is made of, itself included: what it costs to write or to compare it. A part that occurs twice
   * counts twice; from {@link Integer#MAX_VALUE} on it is not counted further.
   */
  public int weight() {
    return 1;
  }

  /** Its kind's name, as {@code type_name} gives it. */
  public final String typeName() {
    return kind().label();
  }

  @Override
  public final int compareTo(Value other) {
    if (this == other) {
      return 0;
    }
    int kinds = kind().compareTo(other.kind());
    return kinds != 0 ? kinds : compareSameKind(other);
  }

  @Override
  public final boolean equals(Object other) {
    return this == other || other instanceof Value value && kind() == value.kind() && equalsSameKind(value);
  }

  @Override
  public abstract int hashCode();

  /** The value as a Rego term: {@code {"a": [1, set()]}}. */
  @Override
  public final String toString() {
    return new TermWriter(Integer.MAX_VALUE).write(this).toString();
  }

  abstract int compareSameKind(Value other);

  boolean equalsSameKind(Value other) {
    return compareSameKind(other) == 0;
  }
}
