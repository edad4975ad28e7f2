package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about what containers ask for and may use. */
public final class ResourceRules implements RuleProvider {
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
        new ImpliedCpuRequest(),
        new ImpliedMemoryRequest(),
        new IncompleteLimitRange(),
        new IncompleteResourceQuota(),
        new InvalidQuantity(),
        new MilliMemory(),
        new MissingCpuLimit(),
        new MissingCpuRequest(),
        new MissingEphemeralStorage(),
        new MissingInitCpuLimit(),
        new MissingInitCpuRequest(),
        new MissingInitMemoryLimit(),
        new MissingInitMemoryRequest(),
        new MissingMemoryLimit(),
        new MissingMemoryRequest(),
        new RequestAboveLimit(),
        new UnequalCpu(),
        new UnequalEphemeralStorage(),
        new UnequalMemory(),
        new UnlimitedEmptyDir());
  }
}
