package dev.plimsoll.rules.kubernetes.job;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.Optional;

/** Finds schedules that the CronJob controller cannot read. */
public record InvalidCronSchedule() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/invalid-cron-schedule", Severity.ERROR, "A CronJob's schedule cannot be read")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Optional<Scalar> schedule = object.spec().flatMap(spec -> spec.scalar("schedule"));
    if (JobSpecs.isCronJob(object) && schedule.isPresent() && !schedule.get().text().matches(".*[${].*")) {
      CronSchedule.mistake(schedule.get().text()).ifPresent(mistake -> findings.report(schedule.get().span().firstLine(),
          "schedule \"" + schedule.get().text() + "\" " + mistake));
    }
  }
}
