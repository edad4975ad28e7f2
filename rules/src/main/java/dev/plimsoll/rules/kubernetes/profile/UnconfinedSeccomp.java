package dev.plimsoll.rules.kubernetes.profile;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Finds containers whose effective profile is {@code Unconfined}. */
public record UnconfinedSeccomp() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unconfined-seccomp", Severity.WARNING, "A container turns its seccomp profile off")
        .tags("recommended", "security")
        .fix(Fixable.UNSAFE)
        .aliases("trivy:KSV-0104");
  }

  @Override
  public void check(Container container, Findings findings) {
    Optional<Scalar> type = container.effective("seccompProfile").flatMap(profile -> profile.at("type")).flatMap(YamlNode::asScalar);
    type.filter(found -> found.text().equals("Unconfined")).ifPresent(found ->
        findings.report(container, found.span(), container.label() + " runs without seccomp", List.of(),
            List.of(Fix.unsafe("Set the seccomp profile to RuntimeDefault", found.span(), "RuntimeDefault"))));
  }
}
