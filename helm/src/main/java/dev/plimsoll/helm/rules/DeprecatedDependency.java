package dev.plimsoll.helm.rules;

import dev.plimsoll.helm.chart.ChartDependency;
import dev.plimsoll.helm.chart.ChartDocument;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

final class DeprecatedDependency implements ChartRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/deprecated-dependency", Severity.WARNING, "a dependency is deprecated or comes from a repository that is gone")
          .tags("recommended", "reliability");
  private static final List<String> GONE = List.of(
      "https://kubernetes-charts.storage.googleapis.com", "http://kubernetes-charts.storage.googleapis.com",
      "https://kubernetes-charts-incubator.storage.googleapis.com", "http://storage.googleapis.com/kubernetes-charts-incubator",
      "https://storage.googleapis.com/kubernetes-charts-incubator", "https://charts.helm.sh/stable",
      "https://charts.helm.sh/incubator");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ChartDocument chart, Findings findings) {
    for (ChartDependency dependency : chart.dependencies()) {
      String repository = dependency.repository().replaceAll("/+$", "");
      if (GONE.contains(repository)) {
        findings.report(dependency.place("repository"),
            "dependency \"" + dependency.name() + "\" comes from \"" + repository + "\", which gets no updates any more");
      } else if (dependency.isDeprecated()) {
        findings.report(dependency.place("name"), "dependency \"" + dependency.name() + "\" is deprecated");
      }
    }
  }
}
