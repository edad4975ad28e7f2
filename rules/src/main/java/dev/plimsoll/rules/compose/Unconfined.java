package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Set;

/** Finds services that switch off a protection which Docker gives by default. */
public final class Unconfined implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/unconfined", Severity.WARNING, "A service switches off seccomp, AppArmor or SELinux").tags("strict", "security");
  private static final Set<String> OFF = Set.of("seccomp:unconfined", "apparmor:unconfined", "label:disable",
      "systempaths:unconfined", "no-new-privileges:false");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    List<Scalar> options = service.own("security_opt").flatMap(YamlNode::asSequence).map(Sequence::scalars).orElse(List.of());
    for (Scalar option : options) {
      if (OFF.contains(option.text().replace('=', ':'))) {
        findings.report(service, option.span(), "service \"" + service.name() + "\" runs with \"" + option.text() + "\"");
      }
    }
  }
}
