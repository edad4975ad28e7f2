package dev.plimsoll.rules.kubernetes.probe;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.Probe;
import java.util.List;
import java.util.Optional;

/** What the rules about probes ask of a container. */
final class Probed {
  static final List<String> KEYS = List.of("livenessProbe", "readinessProbe", "startupProbe");

  private Probed() {}

  /** Whether the container serves for good, so that somebody should ask how it is. */
  static boolean serves(Container container) {
    return container.pod().isComplete() && !container.pod().runsToCompletion() && (container.isMain() || container.isSidecar());
  }

  static List<Probe> probes(Container container) {
    return KEYS.stream().map(container::probe).flatMap(Optional::stream).toList();
  }
}
