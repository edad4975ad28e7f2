package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about users, privileges and security contexts. */
public final class PrivilegeRules implements RuleProvider {
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
        new PrivilegedContainer(),
        new PrivilegeEscalation(),
        new ImpliedPrivilegeEscalation(),
        new UnforbiddenPrivilegeEscalation(),
        new RootAllowed(),
        new RootContradiction(),
        new UnenforcedNonRoot(),
        new RootUser(),
        new LowUserId(),
        new LowGroupId(),
        new RootGroup(),
        new RootGroupContainer(),
        new WritableRootFilesystem(),
        new MissingSecurityContext(),
        new MissingContainerSecurityContext(),
        new SharedUserNamespace(),
        new WindowsAdministrator(),
        new InteractiveContainer(),
        new PrivilegedSecurityConstraint());
  }
}
