package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.Nil;
import dev.plimsoll.helm.value.Unreadable;
import dev.plimsoll.source.Span;
import java.util.Optional;

/** Puts values on top of the defaults of a chart and its dependencies, and hands globals down. */
final class Coalescing {
  static final String GLOBAL = "global";

  private final boolean keepsNil;
  private final Span top;

  private Coalescing(boolean keepsNil, Span top) {
    this.keepsNil = keepsNil;
    this.top = top;
  }

  /**
   * All values of {@code chart}; a nil takes away the default of its key.
   *
   * @param top where a conflict is reported that has no better place
   * @throws Unreadable where the values for a dependency are no table
   */
  static Dict values(Chart chart, Dict given, Span top) {
    Dict made = Tables.copy(given);
    new Coalescing(false, top).chart(chart, made);
    return made;
  }

  /** The same with nil kept. */
  static Dict merged(Chart chart, Dict given, Span top) {
    Dict made = Tables.copy(given);
    new Coalescing(true, top).chart(chart, made);
    return made;
  }

  private void chart(Chart chart, Dict into) {
    defaults(chart, into);
    for (Chart dependency : chart.dependencies()) {
      String name = dependency.name();
      if (!into.containsKey(name)) {
        into.put(name, new Dict());
      }
      if (!(into.get(name) instanceof Dict own)) {
        Optional<Span> place = into.origin(name).map(origin -> origin.key());
        throw new Unreadable(place.orElse(top), "the values for dependency \"" + name + "\" are no mapping");
      }
      globals(own, into);
      chart(dependency, own);
    }
  }

  private void defaults(Chart chart, Dict into) {
    Dict defaults = Tables.copy(chart.values());
    for (String key : defaults.keySet()) {
      if (!into.containsKey(key)) {
        into.putFrom(defaults, key);
        continue;
      }
      Object held = into.get(key);
      if (held instanceof Nil && !keepsNil) {
        into.remove(key);
      } else if (held instanceof Dict target && defaults.get(key) instanceof Dict source) {
        boolean child = chart.dependencies().stream().anyMatch(dependency -> dependency.name().equals(key));
        Tables.coalesce(target, source, keepsNil || child);
      }
    }
  }

  private static void globals(Dict into, Dict from) {
    Object held = into.containsKey(GLOBAL) ? into.get(GLOBAL) : new Dict();
    Object handed = from.containsKey(GLOBAL) ? from.get(GLOBAL) : new Dict();
    if (!(held instanceof Dict own) || !(handed instanceof Dict outer)) {
      return;
    }
    for (String key : outer.keySet()) {
      if (outer.get(key) instanceof Dict table) {
        Dict copy = Dict.copyOf(table);
        if (!own.containsKey(key)) {
          own.put(key, copy);
        } else if (own.get(key) instanceof Dict inner) {
          Tables.coalesce(copy, inner, true);
          own.put(key, copy);
        }
      } else if (!(own.get(key) instanceof Dict)) {
        own.putFrom(outer, key);
      }
    }
    into.put(GLOBAL, own);
  }
}
