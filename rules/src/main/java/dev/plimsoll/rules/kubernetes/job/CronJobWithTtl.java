package dev.plimsoll.rules.kubernetes.job;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds CronJobs whose template sets ttlSecondsAfterFinished. */
public record CronJobWithTtl() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/cron-job-with-ttl", Severity.INFO, "A CronJob's jobs are removed by time and by count")
        .tags("strict", "style")
        .aliases("kube-linter:job-ttl-seconds-after-finished");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (JobSpecs.isCronJob(object)) {
      JobSpecs.spec(object).flatMap(spec -> spec.entry("ttlSecondsAfterFinished")).ifPresent(entry -> findings.report(
          entry.key().span(), "cron job \"" + object.name() + "\" sets ttlSecondsAfterFinished beside its history limits"));
    }
  }
}
