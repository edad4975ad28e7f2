package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ImageReference;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;
import java.util.Optional;

/** Finds data stores that anybody who reaches the host can reach. */
public final class PublishedDatabase implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/published-database", Severity.WARNING, "The port of a data store is published on every address of the host")
          .tags("recommended", "security").fix(Fixable.UNSAFE);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    Optional<ImageReference> image = service.effectiveImage();
    if (image.isEmpty()) {
      return;
    }
    List<Integer> open = KnownImages.storePorts(image.get());
    for (Port port : service.ports()) {
      boolean serves = port.targetRange().map(range -> open.stream().anyMatch(range::contains)).orElse(false);
      if (serves && !port.published().isEmpty() && port.isOnAllAddresses()) {
        findings.report(service, port.span(), "service \"" + service.name() + "\" publishes \"" + image.get().shortRepository()
            + "\" on every address of the host", List.of(), LoopbackBinding.of(port));
      }
    }
  }
}
