package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.Quantity;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Finds requests and limits that the API cannot read. */
public record InvalidQuantity() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/invalid-quantity", Severity.ERROR, "A resource amount is no quantity")
        .tags("recommended", "schema");
  }

  @Override
  public void check(Container container, Findings findings) {
    for (String kind : List.of("requests", "limits")) {
      Optional<Mapping> amounts = container.field("resources", kind).flatMap(YamlNode::asMapping);
      for (Mapping.Entry entry : amounts.map(Mapping::effectiveEntries).orElse(List.of())) {
        Optional<Scalar> amount = entry.value().asScalar().filter(scalar -> !scalar.isNull());
        boolean wrong = amount.isPresent() && Quantity.of(amount.get().text()).filter(value -> value.value().signum() >= 0).isEmpty();
        if (wrong && amount.get().text().indexOf('$') < 0) {
          findings.report(container, amount.get().span(), "\"" + amount.get().text() + "\" is no quantity of " + entry.name());
        }
      }
    }
  }
}
