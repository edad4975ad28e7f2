package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.kubernetes.PolicyRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/**
 * A role that grants rights which lead further than they look. Several rights are one risk only together.
 *
 * @param kinds the kinds of roles that are judged
 * @param what what the role lets its subjects do, as the message says it
 */
record RiskyRole(RuleMeta meta, List<String> kinds, String what, List<Right> rights) implements KubernetesRule {
  static final List<String> ANY = List.of("Role", "ClusterRole");

  static RiskyRole of(String name, Severity severity, String what, List<String> kinds, List<String> aliases, Right... rights) {
    RuleMeta meta = RuleMeta.of("kubernetes/" + name, severity, "A role lets its subjects " + what)
        .tags("strict", "security").aliases(aliases.toArray(String[]::new));
    return new RiskyRole(meta, kinds, what, List.of(rights));
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!Roles.isOwn(object, kinds)) {
      return;
    }
    List<PolicyRule> rules = PolicyRule.of(object);
    for (Right needed : rights.subList(1, rights.size())) {
      if (rules.stream().noneMatch(rule -> needed.isGivenBy(Roles.grant(rule)))) {
        return;
      }
    }
    for (PolicyRule rule : rules) {
      if (rights.get(0).isGivenBy(Roles.grant(rule))) {
        findings.report(rule.node().placeOf("resources"), object.kind() + " \"" + object.name() + "\" lets its subjects " + what);
      }
    }
  }
}
