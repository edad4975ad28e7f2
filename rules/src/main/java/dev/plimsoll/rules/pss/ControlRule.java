package dev.plimsoll.rules.pss;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSecurityControl;
import dev.plimsoll.kubernetes.PodSecurityLevel;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** A control of the Pod Security Standards as a rule. */
record ControlRule(RuleMeta meta, PodSecurityControl control) implements PodRule {
  static ControlRule of(String id, PodSecurityControl control, Fixable fix, String summary) {
    List<String> tags = new ArrayList<>(List.of("security"));
    for (PodSecurityLevel level : PodSecurityLevel.values()) {
      if (control.isOf(level)) {
        tags.add("pss-" + level.label());
      }
    }
    return new ControlRule(RuleMeta.of(id, Severity.ERROR, summary).tags(tags.toArray(String[]::new)).fix(fix), control);
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    control.check(pod, (about, place, message, fixes) -> findings.report(about, place, message, List.of(), fixes.get()));
  }
}
