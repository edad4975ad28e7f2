package dev.plimsoll.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The index of facts that all documents of one scope left behind. A rule about several documents is a
 * {@code Rule<Project>} and reads nothing but this.
 */
public final class Project {
  private final Map<Class<?>, List<Object>> facts = new HashMap<>();
  private final Map<Class<?>, Object> views = new ConcurrentHashMap<>();

  public Project(Iterable<?> all) {
    for (Object fact : all) {
      facts.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
    }
  }

  /** The facts of one class, in the order of paths and places. */
  @SuppressWarnings("unchecked")
  public <F> List<F> facts(Class<F> type) {
    return (List<F>) (List<?>) facts.getOrDefault(type, List.of());
  }

  /** A view derived from the facts, made once: an index by name, say. {@code make} must not ask for another view. */
  public <V> V view(Class<V> type, Function<Project, V> make) {
    return type.cast(views.computeIfAbsent(type, key -> make.apply(this)));
  }
}
