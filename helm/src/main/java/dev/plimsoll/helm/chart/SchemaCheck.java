package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.source.Span;
import java.util.List;

final class SchemaCheck {
  private SchemaCheck() {}
  static List<Failure> of(Chart chart, Dict values, Span top) { return List.of(); }
}
