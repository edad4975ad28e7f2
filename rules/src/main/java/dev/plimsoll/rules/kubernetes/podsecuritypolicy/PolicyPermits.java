package dev.plimsoll.rules.kubernetes.podsecuritypolicy;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.function.Predicate;

/**
 * A field of a PodSecurityPolicy that permits too much.
 *
 * @param field where the finding goes
 * @param what what the policy permits, as the message says it
 * @param permits whether a policy's {@code spec} permits it
 */
record PolicyPermits(RuleMeta meta, String field, String what, Predicate<Mapping> permits) implements KubernetesRule {
  static PolicyPermits of(String name, String alias, String field, String what, Predicate<Mapping> permits) {
    RuleMeta meta = RuleMeta.of("kubernetes/policy-permits-" + name, Severity.INFO, "A PodSecurityPolicy permits " + what)
        .tags("security").aliases("checkov:" + alias);
    return new PolicyPermits(meta, field, what, permits);
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (object.kind().equals("PodSecurityPolicy") && object.spec().filter(permits).isPresent()) {
      findings.report(object.placeOf("spec", field), "policy \"" + object.name() + "\" permits " + what);
    }
  }
}
