package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * The weighted destinations of one route of an Istio VirtualService.
 *
 * @param route the route, which holds them under {@code route}
 * @param destinations two or more
 */
record WeightedRoute(Mapping route, List<Mapping> destinations) {
  /** All of {@code object}; none where it is no VirtualService, or where a weight is no number. */
  static List<WeightedRoute> of(KubernetesObject object) {
    List<WeightedRoute> found = new ArrayList<>();
    if (object.is("networking.istio.io", "VirtualService")) {
      for (String protocol : List.of("http", "tcp", "tls")) {
        for (Mapping route : object.spec().map(spec -> spec.mappings(protocol)).orElse(List.of())) {
          List<Mapping> destinations = route.mappings("route");
          if (destinations.size() > 1 && destinations.stream().allMatch(WeightedRoute::isPlain)) {
            found.add(new WeightedRoute(route, destinations));
          }
        }
      }
    }
    return found;
  }

  /** The sum of the weights; a destination without one counts as 0. */
  long total() {
    return destinations.stream().mapToLong(WeightedRoute::weight).sum();
  }

  /** The place for a finding about the weights together. */
  Span place() {
    return destinations.stream().filter(destination -> destination.has("weight")).findFirst()
        .map(destination -> destination.placeOf("weight")).orElse(route.placeOf("route"));
  }

  static long weight(Mapping destination) {
    return destination.scalar("weight").map(scalar -> scalar.asLong().orElse(0)).orElse(0L);
  }

  private static boolean isPlain(Mapping destination) {
    return destination.find("weight").map(node -> node.asScalar().map(Scalar::asLong)
        .map(weight -> weight.isPresent() && Math.abs(weight.getAsLong()) < 1_000_000).orElse(false)).orElse(true);
  }
}
