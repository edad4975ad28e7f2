package dev.plimsoll.helm.chart;

import dev.plimsoll.source.Source;
import java.util.List;
import java.util.Map;

/**
 * What came of rendering a chart with one set of values.
 *
 * @param manifests the output of each template file by its name below the chart, {@code app/templates/service.yaml}, in the
 *     order of the names
 * @param definitions the manifests below {@code crds/} by name, which Helm installs as they are
 * @param failures what could not be rendered
 */
record Rendered(Map<String, Source> manifests, Map<String, Source> definitions, List<Failure> failures) {}
