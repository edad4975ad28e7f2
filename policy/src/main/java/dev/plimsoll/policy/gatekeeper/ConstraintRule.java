package dev.plimsoll.policy.gatekeeper;

import dev.plimsoll.engine.PolicyLanguage;
import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleMeta;
import java.util.List;
import java.util.Map;

/** A constraint that needs to know nothing but the object: a rule about objects. */
record ConstraintRule(RuleMeta meta, Judge judge, Reviews reviews, String page)
    implements Rule<KubernetesObject>, PolicyLanguage.Documented {
  @Override
  public Class<KubernetesObject> target() {
    return KubernetesObject.class;
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    for (Review review : reviews.of(object)) {
      List<Judge.Violation> violations = judge.violations(review, ObjectValue.EMPTY, Map.of());
      violations.forEach(violation -> findings.report(object, violation.place(), violation.message()));
    }
  }
}
