package dev.plimsoll.rules.kubernetes.probe;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about probes. */
public final class ProbeRules implements RuleProvider {
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
        new DelayedLivenessProbe(),
        new IdenticalProbes(),
        new LivenessSuccessThreshold(),
        new MissingLivenessProbe(),
        new MissingReadinessProbe(),
        new MissingWorkerReadinessProbe(),
        new ProbeWithoutHandler(),
        new SlowProbe(),
        new UndeclaredProbePort(),
        new UnknownProbePort());
  }
}
