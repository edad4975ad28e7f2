package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.List;

/** Finds limit ranges without a bound or default for containers. */
public record IncompleteLimitRange() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/incomplete-limit-range", Severity.INFO, "A LimitRange leaves bounds or defaults open")
        .tags("strict", "reliability")
        .aliases("trivy:KSV-0039");
  }

  private static final List<String> BOUNDS = List.of("min", "max", "default", "defaultRequest");

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("", "LimitRange")) {
      return;
    }
    List<Mapping> limits = object.spec().map(spec -> spec.mappings("limits")).orElse(List.of());
    List<Mapping> containers = limits.stream().filter(limit -> limit.text("type").orElse("").equals("Container")).toList();
    if (containers.isEmpty()) {
      findings.report(object.placeOf("spec", "limits"), "limit range \"" + object.name() + "\" says nothing of containers");
    }
    for (Mapping limit : limits) {
      boolean container = containers.contains(limit);
      for (String bound : container ? BOUNDS : BOUNDS.subList(0, 2)) {
        boolean counts = container || limit.text("type").orElse("").equals("Pod");
        if (counts && limit.mapping(bound).filter(amounts -> !amounts.isEmpty()).isEmpty()) {
          findings.report(limit.placeOf("type"), "limit range \"" + object.name() + "\" sets no \"" + bound + "\" for type "
              + limit.text("type").orElse(""));
        }
      }
    }
  }
}
