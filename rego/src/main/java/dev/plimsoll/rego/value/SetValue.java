package dev.plimsoll.rego.value;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A set, in the order of its elements. */
public final class SetValue extends Value implements Iterable<Value> {
  public static final SetValue EMPTY = new SetValue(new Value[0], new int[0], null);

  private final Value[] elements;
  private final int[] slots;
  private int hash;
  private int weight;

  private SetValue(Value[] elements, int[] slots, Object origin) {
    super(origin);
    this.elements = elements;
    this.slots = slots;
  }

  public static SetValue of(Value... elements) {
    return of(Arrays.asList(elements));
  }

  public static SetValue of(Collection<? extends Value> elements) {
    if (elements.isEmpty()) {
      return EMPTY;
    }
    Collection<? extends Value> distinct = elements instanceof Set ? elements : new HashSet<>(elements);
    Value[] sorted = distinct.toArray(Value[]::new);
    Arrays.sort(sorted);
    return ofSorted(sorted);
  }

  static SetValue ofSorted(Value[] sorted) {
    return sorted.length == 0 ? EMPTY : new SetValue(sorted, Order.index(sorted), null);
  }

  public int size() {
    return elements.length;
  }

  /** The element at a position of the sorted elements. */
  public Value at(int position) {
    return elements[position];
  }

  public boolean contains(Value element) {
    return Order.find(element, elements, slots) >= 0;
  }

  /** A view of the sorted elements. */
  public List<Value> asList() {
    return List.of(elements);
  }

  /** The element itself where the set holds an equal one. */
  @Override
  public Value get(Value key) {
    int position = Order.find(key, elements, slots);
    return position < 0 ? UNDEFINED : elements[position];
  }

  @Override
  public Iterator<Value> iterator() {
    return Arrays.asList(elements).iterator();
  }

  @Override
  public Kind kind() {
    return Kind.SET;
  }

  @Override
  public SetValue withOrigin(Object place) {
    return new SetValue(elements, slots, place);
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
      hash = 11 + Arrays.hashCode(elements);
    }
    return hash;
  }

  @Override
  boolean equalsSameKind(Value other) {
    SetValue set = (SetValue) other;
    return elements.length == set.elements.length && Arrays.equals(elements, set.elements);
  }

  @Override
  int compareSameKind(Value other) {
    return Order.compare(elements, ((SetValue) other).elements);
  }

  /** Collects elements; of equal ones the first stays. */
  public static final class Builder {
    private final Set<Value> elements = new HashSet<>();

    /** Adds {@code element}; false if an equal one was there. */
    public boolean add(Value element) {
      return elements.add(Order.requireDefined(element));
    }

    public int size() {
      return elements.size();
    }

    public SetValue build() {
      return of(elements);
    }
  }
}
