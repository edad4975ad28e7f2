package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.rule.Project;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about objects that name, pick or clash with others. */
public final class ReferenceRules implements RuleProvider {
  @Override
  public String family() {
    return "kubernetes";
  }

  @Override
  public List<Class<?>> targets() {
    return List.of(Project.class);
  }

  @Override
  public List<Rule<?>> rules() {
    return List.of(
        new DanglingAutoscaler(),
        new DanglingBudget(),
        new DanglingIngress(),
        new DanglingMonitor(),
        new DanglingNetworkPolicy(),
        new DanglingPolicyPeer(),
        new DanglingRoleBinding(),
        new DanglingRoute(),
        new DanglingService(),
        new DuplicateAutoscaler(),
        new DuplicateObject(),
        new MissingConfigMap(),
        new MissingKey(),
        new MissingSecret(),
        new MissingServiceAccount(),
        new MissingVolumeClaim(),
        new StaticReplicas(),
        new UnknownTargetPort());
  }
}
