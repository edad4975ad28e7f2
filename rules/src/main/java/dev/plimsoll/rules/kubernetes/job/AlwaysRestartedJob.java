package dev.plimsoll.rules.kubernetes.job;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds jobs whose restartPolicy is neither Never nor OnFailure, which the API refuses. */
public record AlwaysRestartedJob() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/always-restarted-job", Severity.ERROR, "A job's pods have no restart policy that ends")
        .tags("recommended", "reliability", "schema")
        .fix(Fixable.UNSAFE)
        .aliases("kube-score:cronjob-restartpolicy");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!JobSpecs.isJob(object) && !JobSpecs.isCronJob(object)) {
      return;
    }
    for (PodSpec pod : object.podSpecs()) {
      String policy = pod.text("restartPolicy");
      if (!policy.equals("Never") && !policy.equals("OnFailure")) {
        findings.report(pod, pod.placeOf("restartPolicy"), "the pods of " + object.kind() + " \"" + object.name() + "\" have "
            + (policy.isEmpty() ? "no restartPolicy" : "restartPolicy \"" + policy + "\"") + " where Never or OnFailure is needed", List.of(),
            pod.fix(Fix.Applicability.UNSAFE, "Set restartPolicy to OnFailure", "OnFailure", "restartPolicy"));
      }
    }
  }
}
