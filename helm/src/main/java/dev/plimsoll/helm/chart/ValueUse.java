package dev.plimsoll.helm.chart;

import dev.plimsoll.source.Span;
import java.util.List;

/**
 * A mention of a value in a template: {@code .Values.image.tag}.
 *
 * @param path the keys behind {@code .Values}
 * @param place the whole mention
 * @param isGuarded whether the mention stands where an unset value does no harm: in a condition, behind a default, or in a
 *     block that is entered only if the value or what holds it is set
 * @param isOwn whether the chart's own template mentions it, not one of a dependency
 */
public record ValueUse(List<String> path, Span place, boolean isGuarded, boolean isOwn) {
  public ValueUse {
    path = List.copyOf(path);
  }

  /** The keys joined by dots. */
  public String name() {
    return String.join(".", path);
  }
}
