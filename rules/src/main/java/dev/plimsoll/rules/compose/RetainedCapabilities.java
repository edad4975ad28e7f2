package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.YamlNode;

/** Finds services that keep all the capabilities Docker gives by default. */
public final class RetainedCapabilities implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/retained-capabilities", Severity.INFO, "A service does not drop all capabilities").tags("strict", "security");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    boolean dropped = service.find("cap_drop").flatMap(YamlNode::asSequence)
        .map(list -> list.scalars().stream().anyMatch(name -> name.text().equalsIgnoreCase("all"))).orElse(false);
    if (!dropped && service.isWhole() && !service.has("provider")) {
      findings.report(service, service.placeOf("cap_drop"), "service \"" + service.name() + "\" does not drop all capabilities");
    }
  }
}
