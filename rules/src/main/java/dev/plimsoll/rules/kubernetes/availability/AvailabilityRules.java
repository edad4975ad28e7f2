package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Project;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about workloads that should outlive a node, a rollout or a drain. */
public final class AvailabilityRules implements RuleProvider {
  @Override
  public String family() {
    return "kubernetes";
  }

  @Override
  public List<Class<?>> targets() {
    return List.of(KubernetesObject.class, Project.class);
  }

  @Override
  public List<Rule<?>> rules() {
    return List.of(
        new BlockedEviction(),
        new ColocatedReplicas(),
        new DefaultEvictionPolicy(),
        new EmptyBudget(),
        new FewAutoscalerReplicas(),
        new FewReplicas(),
        new FixedAutoscaler(),
        new InvalidSpread(),
        new LowAutoscalerMinimum(),
        new MissingDnsOption(),
        new MissingNodeAffinity(),
        new MissingPriorityClass(),
        new MissingSpread(),
        new NakedPod(),
        new RecreateStrategy(),
        new SelectorMismatch(),
        new StuckRollout(),
        new UnacceptedPriorityClass(),
        new BudgetAboveMinimum(),
        new HalfNetworkPolicy(),
        new MissingBudget(),
        new MissingNetworkPolicy(),
        new OverlappingBudgets(),
        new SingleReplica(),
        new StatefulSetWithoutService(),
        new UnevictableWorkload(),
        new UnreadyEndpoint());
  }
}
