package dev.plimsoll.rego.value;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** An array. */
public final class ArrayValue extends Value implements Iterable<Value> {
  public static final ArrayValue EMPTY = new ArrayValue(new Value[0], null);

  private final Value[] elements;
  private int hash;
  private int weight;

  private ArrayValue(Value[] elements, Object origin) {
    super(origin);
    this.elements = elements;
  }

  public static ArrayValue of(Value... elements) {
    return elements.length == 0 ? EMPTY : new ArrayValue(elements.clone(), null);
  }

  public static ArrayValue of(Collection<? extends Value> elements) {
    return elements.isEmpty() ? EMPTY : new ArrayValue(elements.toArray(Value[]::new), null);
  }

  public int size() {
    return elements.length;
  }

  public Value at(int index) {
    return elements[index];
  }

  /** A view of the elements. */
  public List<Value> asList() {
    return List.of(elements);
  }

  /** The elements from {@code start} up to but without {@code end}. */
  public ArrayValue slice(int start, int end) {
    return start == end ? EMPTY : new ArrayValue(Arrays.copyOfRange(elements, start, end), null);
  }

  @Override
  public Value get(Value key) {
    if (key instanceof NumberValue number && number.isLong()) {
      long index = number.longValue();
      return index >= 0 && index < elements.length ? elements[(int) index] : UNDEFINED;
    }
    return UNDEFINED;
  }

  @Override
  public Iterator<Value> iterator() {
    return Arrays.asList(elements).iterator();
  }

  @Override
  public Kind kind() {
    return Kind.ARRAY;
  }

  @Override
  public ArrayValue withOrigin(Object place) {
    return new ArrayValue(elements, place);
  }

  @Override
  public int weight() {
    if (weight == 0) {
      weight = Order.weight(elements, 1);
    }
    return weight;
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = 5 + Arrays.hashCode(elements);
    }
    return hash;
  }

  @Override
  boolean equalsSameKind(Value other) {
    ArrayValue array = (ArrayValue) other;
    return elements.length == array.elements.length && Arrays.equals(elements, array.elements);
  }

  @Override
  int compareSameKind(Value other) {
    return Order.compare(elements, ((ArrayValue) other).elements);
  }

  /** Collects elements in order. */
  public static final class Builder {
    private Value[] elements = new Value[8];
    private int size;

    public Builder add(Value element) {
      if (size == elements.length) {
        elements = Arrays.copyOf(elements, size * 2);
      }
      elements[size++] = Order.requireDefined(element);
      return this;
    }

    public int size() {
      return size;
    }

    public ArrayValue build() {
      return size == 0 ? EMPTY : new ArrayValue(Arrays.copyOf(elements, size), null);
    }
  }
}
