package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds alerts of one group that cannot be told apart. */
public record DuplicateAlert() implements KubernetesRule {
  private record Identity(String name, Map<String, String> labels) {}

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/duplicate-alert", Severity.WARNING, "Two alerts of one group have the same name and labels")
        .tags("recommended", "reliability");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    for (Mapping group : PrometheusRules.groups(object)) {
      Map<Identity, Mapping> first = new HashMap<>();
      for (Mapping rule : group.mappings("rules")) {
        Optional<String> name = rule.text("alert");
        if (name.isPresent()) {
          Mapping earlier = first.putIfAbsent(new Identity(name.get(), rule.mapping("labels").map(Mapping::strings).orElse(Map.of())), rule);
          if (earlier != null) {
            findings.report(rule.placeOf("alert"), "alert \"" + name.get() + "\" stands twice in group \"" + group.text("name").orElse("")
                + "\" with the same labels", List.of(new Related(earlier.placeOf("alert"), "the first one")), List.of());
          }
        }
      }
    }
  }
}
