package dev.plimsoll.rules.kubernetes.job;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about jobs and what starts them. */
public final class JobRules implements RuleProvider {
  @Override
  public String family() {
    return "kubernetes";
  }

  @Override
  public List<Class<?>> targets() {
    return List.of(KubernetesObject.class);
  }

  @Override
  public List<Rule<?>> rules() {
    return List.of(
        new AlwaysRestartedJob(),
        new CronJobWithTtl(),
        new InvalidCronSchedule(),
        new LastingJob(),
        new OverlappingCronJob(),
        new RestartPolicyNever(),
        new UnboundedJob(),
        new UnendingRestartPolicy(),
        new UnknownTimeZone(),
        new UnlimitedStartDelay());
  }
}
