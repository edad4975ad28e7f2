package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Insertion;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Finds services whose processes may gain privileges that they did not start with. */
public final class PrivilegeEscalation implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/privilege-escalation", Severity.WARNING, "A service does not set no-new-privileges")
          .tags("strict", "security").fix(Fixable.UNSAFE);
  private static final String OPTION = "no-new-privileges:true";

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    Optional<Sequence> options = service.find("security_opt").flatMap(YamlNode::asSequence);
    boolean set = options.map(list -> list.scalars().stream()
        .anyMatch(option -> option.text().replace('=', ':').matches("no-new-privileges(:true|:1)?"))).orElse(false);
    if (!set && service.isWhole() && !service.has("provider")) {
      List<Fix> fixes = (options.isPresent() ? options.flatMap(list -> Insertion.append(list, OPTION))
          : Insertion.set(service.mapping(), "- " + OPTION, "security_opt"))
          .map(edit -> List.of(Fix.unsafe("Add no-new-privileges", List.of(edit)))).orElse(List.of());
      findings.report(service, service.place(), "service \"" + service.name() + "\" does not set no-new-privileges", List.of(), fixes);
    }
  }
}
