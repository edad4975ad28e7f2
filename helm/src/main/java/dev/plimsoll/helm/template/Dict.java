package dev.plimsoll.helm.template;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A Go map with string keys, mutable and shared as Go's are. It holds plain strings, never a {@link Text}: the text put
 * in is kept aside and comes back from {@link #traced}.
 */
public final class Dict extends LinkedHashMap<String, Object> {
  /** What {@code %T} prints for the map that YAML, JSON and {@code dict} give. */
  public static final String PLAIN = "map[string]interface {}";

  private final String typeName;
  private final transient Map<String, Object> origins = new HashMap<>(4);

  public Dict() {
    this(PLAIN);
  }

  /** A map of another Go type, such as {@code chartutil.Values} or {@code map[string]string}. */
  public Dict(String typeName) {
    this.typeName = typeName;
  }

  /** A copy of {@code from} that shares its values and keeps their origins. */
  public static Dict copyOf(Map<String, Object> from) {
    Dict copy = new Dict();
    if (from instanceof Dict dict) {
      copy.origins.putAll(dict.origins);
      dict.forEach(copy::store);
    } else {
      copy.putAll(from);
    }
    return copy;
  }

  public String typeName() {
    return typeName;
  }

  @Override
  public Object put(String key, Object value) {
    if (value instanceof Text text && text.isTraced()) {
      origins.put(key, text);
    } else if (!origins.isEmpty()) {
      origins.remove(key);
    }
    return store(key, value instanceof Text text ? text.toString() : value);
  }

  /** Puts a value that is written at {@code origin}. */
  public void put(String key, Object value, Origin origin) {
    put(key, value);
    origins.put(key, origin);
  }

  /** Puts what {@code from} holds under {@code key}, its origin too. */
  public void putFrom(Map<String, Object> from, String key) {
    put(key, from.get(key));
    Object known = from instanceof Dict dict ? dict.origins.get(key) : null;
    if (known != null) {
      origins.put(key, known);
    }
  }

  @Override
  public void putAll(Map<? extends String, ?> from) {
    from.forEach(this::put);
  }

  @Override
  public Object remove(Object key) {
    origins.remove(key);
    return super.remove(key);
  }

  /** Where the entry is written, if a file wrote it. */
  public Optional<Origin> origin(String key) {
    return origins.get(key) instanceof Origin origin ? Optional.of(origin) : Optional.empty();
  }

  /** The value of {@code key}, a string as a text that knows its origin; nil where there is none. */
  public Object traced(String key) {
    Object value = get(key);
    if (value == null) {
      return Nil.NIL;
    }
    if (value instanceof String string && !origins.isEmpty()) {
      Object known = origins.get(key);
      return known instanceof Text ? known : known instanceof Origin at ? Text.ofValue(string, at.value()) : string;
    }
    return value;
  }

  /** The keys in Go's order. */
  public String[] sortedKeys() {
    String[] keys = keySet().toArray(new String[0]);
    Arrays.sort(keys);
    return keys;
  }

  @Override
  public Dict clone() {
    return copyOf(this);
  }

  private Object store(String key, Object value) {
    return super.put(key, value);
  }
}
