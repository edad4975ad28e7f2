package dev.plimsoll.helm.chart;

import dev.plimsoll.source.Span;
import java.util.List;

/**
 * Why a template or a whole chart could not be rendered.
 *
 * @param place what in which file
 * @param callers the calls that led there, innermost first
 * @param reason a fact without a full stop
 * @param isDemand whether the chart itself asks for other values with {@code required} or {@code fail}
 */
record Failure(Span place, List<Span> callers, String reason, boolean isDemand) {
  Failure {
    callers = List.copyOf(callers);
  }

  Failure(Span place, List<Span> callers, String reason) {
    this(place, callers, reason, false);
  }
}
