package dev.plimsoll.rules.kubernetes.privilege;

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

/** Finds Windows containers that name the administrator as their user. */
public record WindowsAdministrator() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/windows-administrator", Severity.WARNING, "A Windows container runs as administrator")
        .tags("security", "recommended")
        .fix(Fixable.UNSAFE);
  }

  @Override
  public void check(Container container, Findings findings) {
    Optional<Scalar> user = container.effective("windowsOptions").flatMap(options -> options.at("runAsUserName")).flatMap(YamlNode::asScalar);
    user.filter(name -> name.text().equalsIgnoreCase("ContainerAdministrator")).ifPresent(name ->
        findings.report(container, name.span(), container.label() + " runs as \"" + name.text() + "\"", List.of(),
            List.of(Fix.unsafe("Set runAsUserName to ContainerUser", name.span(), "ContainerUser"))));
  }
}
