package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.yaml.Mapping;
import java.util.List;

/** The groups and rules of a PrometheusRule. */
final class PrometheusRules {
  private PrometheusRules() {}

  /** Its groups; none where {@code object} is something else. */
  static List<Mapping> groups(KubernetesObject object) {
    return object.is("monitoring.coreos.com", "PrometheusRule") ? object.spec().map(spec -> spec.mappings("groups")).orElse(List.of()) : List.of();
  }

  /** The rules of all its groups, alerting and recording. */
  static List<Mapping> of(KubernetesObject object) {
    return groups(object).stream().flatMap(group -> group.mappings("rules").stream()).toList();
  }

  /** The rules of all its groups that raise an alert. */
  static List<Mapping> alerts(KubernetesObject object) {
    return of(object).stream().filter(rule -> rule.text("alert").isPresent()).toList();
  }

  /** What a rule calls itself, for messages: {@code alert "A"}, {@code record "b"}. */
  static String describe(Mapping rule) {
    return rule.text("alert").map(name -> "alert \"" + name + "\"").orElse("record \"" + rule.text("record").orElse("") + "\"");
  }
}
