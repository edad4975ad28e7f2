package dev.plimsoll.helm.chart;

import dev.plimsoll.source.Span;
import java.util.List;

/**
 * Why a template or a whole chart could not be rendered.
 *
 * @param place what in which file
 * @param callers the calls that led there, innermost first
 * @param reason a fact without a full stop
 */
record Failure(Span place, List<Span> callers, String reason) {
  Failure {
    callers = List.copyOf(callers);
  }
}
