package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Finds spread constraints without selector or key, or with numbers the API refuses. */
public record InvalidSpread() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/invalid-spread", Severity.ERROR, "A topology spread constraint does nothing or is refused")
        .tags("recommended", "reliability")
        .aliases("kube-score:pod-topology-spread-constraints");
  }

  private static final Set<String> ACTIONS = Set.of("DoNotSchedule", "ScheduleAnyway");

  @Override
  public void check(PodSpec pod, Findings findings) {
    for (Mapping constraint : Spread.constraints(pod)) {
      String message = mistake(constraint);
      if (!message.isEmpty()) {
        findings.report(pod, constraint.place(), "the spread constraint " + message);
      }
    }
  }

  private static String mistake(Mapping constraint) {
    if (!constraint.has("labelSelector") && !constraint.has("matchLabelKeys")) {
      return "has no labelSelector and so spreads nothing";
    }
    if (constraint.text("topologyKey").orElse("").isEmpty()) {
      return "has no topologyKey";
    }
    for (String field : List.of("maxSkew", "minDomains")) {
      OptionalLong number = constraint.scalar(field).map(Scalar::asLong).orElse(OptionalLong.of(1));
      if (number.isPresent() && number.getAsLong() < 1) {
        return "has " + field + " " + number.getAsLong() + " where 1 is the least";
      }
    }
    String action = constraint.text("whenUnsatisfiable").orElse("");
    return action.isEmpty() || ACTIONS.contains(action) || action.indexOf('$') >= 0 ? ""
        : "has whenUnsatisfiable \"" + action + "\", which is neither DoNotSchedule nor ScheduleAnyway";
  }
}
