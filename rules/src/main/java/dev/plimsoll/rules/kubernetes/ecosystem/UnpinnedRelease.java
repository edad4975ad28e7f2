package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlNode;
import java.util.Optional;

/** Finds Flux releases that take whatever version of a chart comes next. */
public record UnpinnedRelease() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unpinned-release", Severity.WARNING, "A Flux HelmRelease takes any version of its chart")
        .tags("strict", "reliability");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Optional<Mapping> chart = object.is("helm.toolkit.fluxcd.io", "HelmRelease")
        ? object.root().at("spec", "chart", "spec").flatMap(YamlNode::asMapping) : Optional.empty();
    if (chart.isEmpty() || object.overlay().patches() || !chart.get().text("sourceRef", "kind").orElse("").equals("HelmRepository")) {
      return;
    }
    String version = chart.get().text("version").orElse("").trim();
    String name = chart.get().text("chart").orElse("");
    if (version.isEmpty()) {
      findings.report(chart.get().placeOf("chart"), "chart \"" + name + "\" has no version and follows the newest");
    } else if (version.equals("*") || version.equals("x") || version.startsWith(">") && version.indexOf('<') < 0 && version.indexOf(',') < 0) {
      findings.report(chart.get().placeOf("version"), "chart \"" + name + "\" is taken in any version: \"" + version + "\"");
    }
  }
}
