package dev.plimsoll.rules.kubernetes.job;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds CronJobs without startingDeadlineSeconds. */
public record UnlimitedStartDelay() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unlimited-start-delay", Severity.INFO, "A CronJob has no startingDeadlineSeconds")
        .tags("strict", "reliability")
        .aliases("kube-score:cronjob-has-deadline");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (JobSpecs.isCronJob(object) && object.root().at("spec", "startingDeadlineSeconds").isEmpty()) {
      findings.report(object.placeOf("spec", "startingDeadlineSeconds"), "cron job \"" + object.name() + "\" has no startingDeadlineSeconds");
    }
  }
}
