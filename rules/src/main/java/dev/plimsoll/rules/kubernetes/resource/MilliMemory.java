package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** Finds memory written with the suffix m, which is a thousandth of a byte. */
public record MilliMemory() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/milli-memory", Severity.WARNING, "A memory amount is given in thousandths of a byte")
        .tags("recommended", "reliability")
        .fix(Fixable.UNSAFE);
  }

  private static final List<String> RESOURCES = List.of("memory", "ephemeral-storage");

  @Override
  public void check(Container container, Findings findings) {
    for (String kind : List.of("requests", "limits")) {
      for (String resource : RESOURCES) {
        Optional<Scalar> amount = container.resource(kind, resource);
        if (amount.isPresent() && amount.get().text().matches("[0-9.]+m")) {
          String meant = amount.get().text().replace("m", "Mi");
          findings.report(container, amount.get().span(), "\"" + amount.get().text() + "\" of " + resource + " is thousandths of a byte",
              Fix.unsafe("Write " + meant, amount.get().span(), meant));
        }
      }
    }
  }
}
