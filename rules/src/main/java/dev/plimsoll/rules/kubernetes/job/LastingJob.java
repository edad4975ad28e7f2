package dev.plimsoll.rules.kubernetes.job;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds jobs without ttlSecondsAfterFinished. */
public record LastingJob() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/lasting-job", Severity.INFO, "A finished job is never removed")
        .tags("strict", "style")
        .aliases("kube-linter:job-ttl-seconds-after-finished");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    boolean hook = object.annotations().keySet().stream().anyMatch(key -> key.startsWith("helm.sh/hook") || key.startsWith("argocd.argoproj.io/hook"));
    if (JobSpecs.isJob(object) && !hook && object.root().at("spec", "ttlSecondsAfterFinished").isEmpty()) {
      findings.report(object.placeOf("spec", "ttlSecondsAfterFinished"), "job \"" + object.name() + "\" has no ttlSecondsAfterFinished");
    }
  }
}
