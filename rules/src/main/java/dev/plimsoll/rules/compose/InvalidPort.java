package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.Optional;
import java.util.Set;

/** Finds entries of {@code ports} that Compose cannot read. */
public final class InvalidPort implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/invalid-port", Severity.ERROR, "A port mapping cannot be read").tags("recommended", "schema");
  private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    for (Port port : service.ports()) {
      if (!port.hasVariable()) {
        problem(port).ifPresent(problem -> findings.report(service, port.span(), problem));
      }
    }
  }

  private static Optional<String> problem(Port port) {
    boolean shortForm = port.node().resolved() instanceof Scalar;
    if (shortForm && port.targetRange().isEmpty()) {
      return Optional.of("\"" + port.target() + "\" is no port of the container, a number up to 65535 or a range");
    }
    if (!port.published().isEmpty() && port.publishedRange().isEmpty()) {
      return Optional.of("\"" + port.published() + "\" is no port of the host, a number up to 65535 or a range");
    }
    if (!PROTOCOLS.contains(port.protocol())) {
      return Optional.of("\"" + port.protocol() + "\" is no protocol of a port");
    }
    boolean uneven = shortForm && port.publishedRange().isPresent() && port.targetRange().orElseThrow().size() > 1
        && port.publishedRange().get().size() != port.targetRange().get().size();
    return uneven ? Optional.of("ports \"" + port.published() + "\" and \"" + port.target() + "\" are ranges of different lengths")
        : Optional.empty();
  }
}
