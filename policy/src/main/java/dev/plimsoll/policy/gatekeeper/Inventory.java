package dev.plimsoll.policy.gatekeeper;

import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rule.Project;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All objects of a project, as policies see a cluster.
 *
 * @param reviews one an object, in the order of the project's facts
 * @param value {@code cluster[groupVersion][kind][name]} and {@code namespace[namespace][groupVersion][kind][name]}
 * @param namespaces the labels of its Namespace objects by name
 */
record Inventory(List<Review> reviews, Value value, Map<String, Map<String, String>> namespaces) {
  static Inventory of(Project project) {
    return of(project.facts(Review.class));
  }

  static Inventory of(List<Review> reviews) {
    Map<String, Object> tree = new TreeMap<>();
    Map<String, Map<String, String>> namespaces = new HashMap<>();
    for (Review review : reviews) {
      if (review.isNamespace()) {
        namespaces.put(review.name(), review.labels());
      }
      if (!review.isGenerated() && !review.name().isEmpty()) {
        put(tree, review);
      }
    }
    return new Inventory(reviews, value(tree), namespaces);
  }

  private static void put(Map<String, Object> tree, Review review) {
    Map<String, Object> scope = review.namespace().isEmpty() || review.isNamespace()
        ? branch(tree, "cluster")
        : branch(branch(tree, "namespace"), review.namespace());
    branch(branch(scope, review.apiVersion()), review.kind()).put(review.name(), review.object());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> branch(Map<String, Object> tree, String key) {
    return (Map<String, Object>) tree.computeIfAbsent(key, absent -> new TreeMap<String, Object>());
  }

  private static Value value(Object tree) {
    if (tree instanceof Value value) {
      return value;
    }
    ObjectValue.Builder object = new ObjectValue.Builder();
    ((Map<?, ?>) tree).forEach((key, below) -> object.put(StringValue.of((String) key), value(below)));
    return object.build();
  }
}
