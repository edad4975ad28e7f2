package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Port;
import dev.plimsoll.rule.Edit;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.yaml.Insertion;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** Binds a published port to the loopback address. */
final class LoopbackBinding {
  private static final String TITLE = "Bind the port to 127.0.0.1";

  private LoopbackBinding() {}

  /** The fixes for {@code port}: one, or none where its text cannot take an address. */
  static List<Fix> of(Port port) {
    return edit(port).map(edit -> List.of(Fix.unsafe(TITLE, List.of(edit)))).orElse(List.of());
  }

  private static Optional<Edit> edit(Port port) {
    if (port.published().isEmpty() || !port.hostIp().isEmpty()) {
      return Optional.empty();
    }
    if (port.node() instanceof Scalar scalar) {
      String text = "127.0.0.1:" + scalar.text();
      char quote = scalar.style() == Scalar.Style.SINGLE_QUOTED ? '\'' : '"';
      return Optional.of(new Edit(scalar.span(), quote + text + quote));
    }
    return port.node() instanceof Mapping mapping ? Insertion.set(mapping, "127.0.0.1", "host_ip") : Optional.empty();
  }
}
