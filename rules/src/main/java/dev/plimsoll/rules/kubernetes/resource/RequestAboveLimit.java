package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.Quantity;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Finds containers whose request exceeds their limit, which the API refuses. */
public record RequestAboveLimit() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/request-above-limit", Severity.ERROR, "A container requests more than its limit")
        .tags("recommended", "reliability", "schema");
  }

  @Override
  public void check(Container container, Findings findings) {
    Optional<Mapping> requests = container.field("resources", "requests").flatMap(YamlNode::asMapping);
    for (Mapping.Entry entry : requests.map(Mapping::effectiveEntries).orElse(List.of())) {
      Optional<Quantity> request = Amounts.quantity(container, "requests", entry.name());
      Optional<Quantity> limit = Amounts.quantity(container, "limits", entry.name());
      if (request.isPresent() && limit.isPresent() && request.get().compareTo(limit.get()) > 0) {
        Scalar high = container.resource("limits", entry.name()).orElseThrow();
        findings.report(container, entry.value().resolved().span(), container.label() + " requests " + entry.value().resolved() + " of "
            + entry.name() + ", more than its limit of " + high.text(), List.of(new Related(high.span(), "the limit")), List.of());
      }
    }
  }
}
