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
import java.util.Locale;

/**
 * Finds capabilities that are as good as root on the host.
 *
 * @param capabilities those that are not accepted, without {@code CAP_}
 */
public record DangerousCapability(List<String> capabilities) implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/dangerous-capability", Severity.ERROR, "A service adds a capability that gives it the host")
          .tags("recommended", "security");

  public DangerousCapability() {
    this(List.of("ALL", "SYS_ADMIN", "SYS_MODULE", "SYS_RAWIO", "SYS_BOOT", "DAC_READ_SEARCH", "MAC_ADMIN", "MAC_OVERRIDE", "BPF"));
  }

  public DangerousCapability {
    capabilities = List.copyOf(capabilities);
  }

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    List<Scalar> added = service.own("cap_add").flatMap(YamlNode::asSequence).map(Sequence::scalars).orElse(List.of());
    for (Scalar capability : added) {
      String name = capability.text().toUpperCase(Locale.ROOT).replaceFirst("^CAP_", "");
      if (capabilities.contains(name)) {
        findings.report(service, capability.span(), "service \"" + service.name() + "\" adds capability \"" + name + "\"");
      }
    }
  }
}
