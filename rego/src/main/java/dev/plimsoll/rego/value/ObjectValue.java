package dev.plimsoll.rego.value;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** An object: values under distinct keys of any kind, in the order of the keys. */
public final class ObjectValue extends Value {
  public static final ObjectValue EMPTY = new ObjectValue(new Value[0], new Value[0], new int[0], null);

  private final Value[] keys;
  private final Value[] values;
  private final int[] slots;
  private int hash;
  private int weight;

  private ObjectValue(Value[] keys, Value[] values, int[] slots, Object origin) {
    super(origin);
    this.keys = keys;
    this.values = values;
    this.slots = slots;
  }

  public static ObjectValue of(Map<? extends Value, ? extends Value> entries) {
    if (entries.isEmpty()) {
      return EMPTY;
    }
    Value[] keys = entries.keySet().toArray(Value[]::new);
    Arrays.sort(keys);
    Value[] values = new Value[keys.length];
    for (int i = 0; i < keys.length; i++) {
      values[i] = Order.requireDefined(entries.get(keys[i]));
    }
    return new ObjectValue(keys, values, Order.index(keys), null);
  }

  public int size() {
    return keys.length;
  }

  /** The key at a position of the sorted keys. */
  public Value keyAt(int position) {
    return keys[position];
  }

  /** The value at a position of the sorted keys. */
  public Value valueAt(int position) {
    return values[position];
  }

  @Override
  public Value get(Value key) {
    int position = Order.find(key, keys, slots);
    return position < 0 ? UNDEFINED : values[position];
  }

  /** The value under a string key, or {@link #UNDEFINED}. */
  public Value get(String key) {
    return get(StringValue.of(key));
  }

  public boolean containsKey(Value key) {
    return Order.find(key, keys, slots) >= 0;
  }

  public void forEach(BiConsumer<Value, Value> action) {
    for (int i = 0; i < keys.length; i++) {
      action.accept(keys[i], values[i]);
    }
  }

  public SetValue keySet() {
    return SetValue.ofSorted(keys);
  }

  /** The same object with {@code value} under {@code key}. */
  public ObjectValue with(Value key, Value value) {
    return new Builder().putAll(this).put(key, value).build();
  }

  @Override
  public Kind kind() {
    return Kind.OBJECT;
  }

  @Override
  public ObjectValue withOrigin(Object place) {
    return new ObjectValue(keys, values, slots, place);
  }

  @Override
  public int weight() {
    if (weight == 0) {
      weight = Order.weight(values, Order.weight(keys, 1));
    }
    return weight;
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = 7 + Arrays.hashCode(keys) * 31 + Arrays.hashCode(values);
    }
    return hash;
  }

  @Override
  boolean equalsSameKind(Value other) {
    ObjectValue object = (ObjectValue) other;
    return keys.length == object.keys.length && Arrays.equals(keys, object.keys) && Arrays.equals(values, object.values);
  }

  @Override
  int compareSameKind(Value other) {
    ObjectValue object = (ObjectValue) other;
    int end = Math.min(keys.length, object.keys.length);
    for (int i = 0; i < end; i++) {
      int order = keys[i].compareTo(object.keys[i]);
      if (order == 0) {
        order = values[i].compareTo(object.values[i]);
      }
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(keys.length, object.keys.length);
  }

  /** Collects entries; a later value replaces an earlier one under an equal key. */
  public static final class Builder {
    private final Map<Value, Value> entries = new HashMap<>();

    public Builder put(Value key, Value value) {
      entries.put(Order.requireDefined(key), Order.requireDefined(value));
      return this;
    }

    public Builder put(String key, Value value) {
      return put(StringValue.of(key), value);
    }

    public Builder putAll(ObjectValue object) {
      object.forEach(this::put);
      return this;
    }

    public Builder remove(Value key) {
      entries.remove(key);
      return this;
    }

    /** What has been put under {@code key} so far, or {@link Value#UNDEFINED}. */
    public Value get(Value key) {
      return entries.getOrDefault(key, UNDEFINED);
    }

    public int size() {
      return entries.size();
    }

    public ObjectValue build() {
      return of(entries);
    }
  }
}
