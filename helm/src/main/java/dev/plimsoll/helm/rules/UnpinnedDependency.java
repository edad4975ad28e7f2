package dev.plimsoll.helm.rules;

import dev.plimsoll.helm.chart.ChartDependency;
import dev.plimsoll.helm.chart.ChartDocument;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.regex.Pattern;

final class UnpinnedDependency implements ChartRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/unpinned-dependency", Severity.WARNING, "a dependency accepts every future version")
          .tags("recommended", "reliability");
  private static final Pattern UNBOUNDED = Pattern.compile("\\s*|\\s*[*xX]\\s*|[^<|,]*>=?[^<|,]*");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ChartDocument chart, Findings findings) {
    for (ChartDependency dependency : chart.dependencies()) {
      boolean local = dependency.repository().startsWith("file://") || dependency.repository().isEmpty();
      if (!local && UNBOUNDED.matcher(dependency.version()).matches() && !dependency.version().contains("~>")) {
        findings.report(dependency.place("version"), dependency.version().isBlank()
            ? "dependency \"" + dependency.name() + "\" has no version"
            : "dependency \"" + dependency.name() + "\" accepts any version \"" + dependency.version() + "\"");
      }
    }
  }
}
