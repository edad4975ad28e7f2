package dev.plimsoll.rules.kubernetes.job;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.Optional;

/** Finds jobs and CronJobs without activeDeadlineSeconds. */
public record UnboundedJob() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unbounded-job", Severity.INFO, "A job has no time limit")
        .tags("strict", "reliability");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Optional<Mapping> spec = JobSpecs.spec(object);
    boolean bounded = spec.isEmpty() || spec.get().has("activeDeadlineSeconds")
        || object.podSpecs().stream().anyMatch(pod -> pod.field("activeDeadlineSeconds").isPresent());
    if (!bounded) {
      findings.report(spec.get().place(), object.kind() + " \"" + object.name() + "\" has no activeDeadlineSeconds");
    }
  }
}
