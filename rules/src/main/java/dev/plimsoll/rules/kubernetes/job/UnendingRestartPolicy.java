package dev.plimsoll.rules.kubernetes.job;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;
import java.util.Set;

/** Finds Deployments and their like whose restartPolicy the API refuses. */
public record UnendingRestartPolicy() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unending-restart-policy", Severity.ERROR, "A lasting workload has a restart policy other than Always")
        .tags("recommended", "schema")
        .fix(Fixable.SAFE);
  }

  private static final Set<String> KINDS = Set.of("Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "ReplicationController");

  @Override
  public void check(PodSpec pod, Findings findings) {
    String policy = pod.text("restartPolicy");
    if (KINDS.contains(pod.object().kind()) && !policy.isEmpty() && !policy.equals("Always") && policy.indexOf('$') < 0) {
      findings.report(pod, pod.placeOf("restartPolicy"), pod.object().kind() + " \"" + pod.object().name() + "\" has restartPolicy \"" + policy
          + "\" where only Always is allowed", List.of(), pod.fix(Fix.Applicability.SAFE, "Set restartPolicy to Always", "Always", "restartPolicy"));
    }
  }
}
