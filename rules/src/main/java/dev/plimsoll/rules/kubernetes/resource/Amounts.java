package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.Quantity;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** What the rules about requests and limits ask of a container. */
final class Amounts {
  private Amounts() {}

  /** Whether the container could have resources and all of its pod is known. */
  static boolean concerns(Container container) {
    return container.pod().isComplete() && !container.isEphemeral();
  }

  /** Whether the container, or its pod for all of them, sets the amount. */
  static boolean isSet(Container container, String kind, String resource) {
    return container.resource(kind, resource).isPresent() || container.pod().resource(kind, resource).isPresent();
  }

  /** Whether a request is there: its own, the pod's, or a limit, which stands in for it. */
  static boolean isRequested(Container container, String resource) {
    return isSet(container, "requests", resource) || isSet(container, "limits", resource);
  }

  static Optional<Quantity> quantity(Container container, String kind, String resource) {
    return container.resource(kind, resource).map(Scalar::text).flatMap(Quantity::of);
  }

  /** Reports that the amount is not set, with the fix that sets it to {@code amount}. */
  static void reportMissing(Container container, String kind, String resource, String amount, Findings findings) {
    String word = (resource.equals("cpu") ? "CPU" : resource) + (kind.equals("requests") ? " request" : " limit");
    findings.report(container, container.placeOf("resources", kind, resource), container.label() + " has no " + word, List.of(),
        container.fix(Fix.Applicability.UNSAFE, "Set the " + word + " to " + amount, amount, "resources", kind, resource));
  }
}
