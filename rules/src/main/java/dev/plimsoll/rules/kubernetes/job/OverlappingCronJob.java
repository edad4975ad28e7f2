package dev.plimsoll.rules.kubernetes.job;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds CronJobs that leave concurrencyPolicy to its default. */
public record OverlappingCronJob() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/overlapping-cron-job", Severity.INFO, "A CronJob may start while its last run is still going")
        .tags("strict", "reliability");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (JobSpecs.isCronJob(object) && object.root().at("spec", "concurrencyPolicy").isEmpty()) {
      findings.report(object.placeOf("spec", "concurrencyPolicy"), "cron job \"" + object.name() + "\" does not say what happens when runs overlap");
    }
  }
}
