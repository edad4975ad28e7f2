package dev.plimsoll.helm.template;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * A Go slice. It holds plain strings, never a {@link Text}: the text put in is kept aside and comes back from
 * {@link #traced}. Any other {@link List} is taken for a {@code []interface {}} too.
 */
public final class Slice extends AbstractList<Object> implements RandomAccess {
  /** The element type of what YAML, JSON and {@code list} give. */
  public static final String PLAIN = "interface {}";

  private final String elementType;
  private final ArrayList<Object> items;
  private final Map<Integer, Object> origins = new HashMap<>(4);

  public Slice() {
    this(PLAIN);
  }

  /** A slice of another Go type, such as {@code string} or {@code int}. */
  public Slice(String elementType) {
    this.elementType = elementType;
    this.items = new ArrayList<>();
  }

  public static Slice of(Object... items) {
    Slice made = new Slice();
    for (Object item : items) {
      made.add(item);
    }
    return made;
  }

  public static Slice strings(Collection<String> items) {
    Slice made = new Slice("string");
    made.items.addAll(items);
    return made;
  }

  /** What {@code %T} prints. */
  public String typeName() {
    return "[]" + elementType;
  }

  public String elementType() {
    return elementType;
  }

  @Override
  public Object get(int index) {
    return items.get(index);
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public void add(int index, Object item) {
    if (index != items.size()) {
      throw new UnsupportedOperationException("insertion at " + index);
    }
    if (item instanceof Text text && text.isTraced()) {
      origins.put(index, text);
    }
    items.add(item instanceof Text text ? text.toString() : item);
  }

  /** Adds an item that is written at {@code origin}. */
  public void add(Object item, Origin origin) {
    add(item);
    origins.put(items.size() - 1, origin);
  }

  /** Adds what {@code from} holds at {@code index}, its origin too. */
  public void addFrom(List<?> from, int index) {
    add(from.get(index));
    Object known = from instanceof Slice slice ? slice.origins.get(index) : null;
    if (known != null) {
      origins.put(items.size() - 1, known);
    }
  }

  @Override
  public Object set(int index, Object item) {
    if (item instanceof Text text && text.isTraced()) {
      origins.put(index, text);
    } else {
      origins.remove(index);
    }
    return items.set(index, item instanceof Text text ? text.toString() : item);
  }

  /** Where the item is written, if a file wrote it. */
  public Optional<Origin> origin(int index) {
    return origins.get(index) instanceof Origin origin ? Optional.of(origin) : Optional.empty();
  }

  /** The item at {@code index}, a string as a text that knows its origin. */
  public Object traced(int index) {
    Object value = items.get(index);
    if (value instanceof String string && !origins.isEmpty()) {
      Object known = origins.get(index);
      return known instanceof Text ? known : known instanceof Origin at ? Text.ofValue(string, at.value()) : string;
    }
    return value;
  }
}
