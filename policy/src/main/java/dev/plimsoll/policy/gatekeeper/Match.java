package dev.plimsoll.policy.gatekeeper;

import dev.plimsoll.kubernetes.LabelSelector;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code spec.match} of a constraint; a criterion that is not written matches everything. */
final class Match {
  private static final String NAME_LABEL = "kubernetes.io/metadata.name";

  private final List<Mapping> kinds;
  private final String scope;
  private final List<String> namespaces;
  private final List<String> excluded;
  private final List<LabelSelector> labels;
  private final List<LabelSelector> namespaceLabels;
  private final String name;
  private final String source;

  Match(Optional<Mapping> match) {
    kinds = match.map(found -> found.mappings("kinds")).orElse(List.of());
    scope = match.flatMap(found -> found.text("scope")).orElse("*");
    namespaces = match.map(found -> texts(found, "namespaces")).orElse(List.of());
    excluded = match.map(found -> texts(found, "excludedNamespaces")).orElse(List.of());
    labels = selector(match, "labelSelector");
    namespaceLabels = selector(match, "namespaceSelector");
    name = match.flatMap(found -> found.text("name")).orElse("");
    source = match.flatMap(found -> found.text("source")).orElse("All");
  }

  /** Whether all criteria hold that need nothing but the object. */
  boolean covers(Review review) {
    return coversKind(review) && coversScope(review) && coversNamespace(review) && coversLabels(review) && coversName(review)
        && coversSource(review);
  }

  /** Whether it looks at the labels of namespaces. */
  boolean needsNamespaces() {
    return !namespaceLabels.isEmpty();
  }

  /**
   * Whether the namespace's labels fit. Of a namespace that is not known only the label is that every namespace has; a
   * selector that asks for others then fits nothing.
   *
   * @param known labels by name, of the namespaces that are known
   */
  boolean coversNamespaceLabels(Review review, Map<String, Map<String, String>> known) {
    if (namespaceLabels.isEmpty() || !review.isNamespace() && review.namespace().isEmpty()) {
      return true;
    }
    LabelSelector selector = namespaceLabels.get(0);
    if (review.isNamespace() || known.containsKey(review.namespace())) {
      return selector.matches(review.isNamespace() ? review.labels() : known.get(review.namespace()));
    }
    boolean answerable = selector.labels().keySet().stream().allMatch(NAME_LABEL::equals)
        && selector.requirements().stream().allMatch(requirement -> requirement.key().equals(NAME_LABEL));
    return answerable && selector.matches(Map.of(NAME_LABEL, review.namespace()));
  }

  private boolean coversKind(Review review) {
    return kinds.isEmpty() || kinds.stream().anyMatch(entry ->
        allows(texts(entry, "kinds"), review.kind()) && allows(texts(entry, "apiGroups"), review.group()));
  }

  private static boolean allows(List<String> names, String name) {
    return names.isEmpty() || names.contains("*") || names.contains(name);
  }

  private boolean coversScope(Review review) {
    boolean namespaced = !review.isNamespace() && !review.namespace().isEmpty();
    return switch (scope) {
      case "Cluster" -> !namespaced;
      case "Namespaced" -> namespaced;
      default -> true;
    };
  }

  private boolean coversNamespace(Review review) {
    String namespace = review.isNamespace() ? review.name() : review.namespace();
    if (namespace.isEmpty() && !review.isNamespace()) {
      return true;
    }
    return (namespaces.isEmpty() || namespaces.stream().anyMatch(pattern -> Glob.matches(pattern, namespace)))
        && excluded.stream().noneMatch(pattern -> Glob.matches(pattern, namespace));
  }

  private boolean coversLabels(Review review) {
    return labels.stream().allMatch(selector -> selector.matches(review.labels()));
  }

  private boolean coversName(Review review) {
    return name.isEmpty() || Glob.matches(name, review.name())
        || name.endsWith("*") && !review.generateName().isEmpty() && Glob.matches(name, review.generateName());
  }

  private boolean coversSource(Review review) {
    return switch (source) {
      case "Original" -> !review.isGenerated();
      case "Generated" -> review.isGenerated();
      default -> true;
    };
  }

  private static List<LabelSelector> selector(Optional<Mapping> match, String key) {
    return match.flatMap(found -> found.mapping(key)).map(LabelSelector::of).stream().toList();
  }

  private static List<String> texts(Mapping mapping, String key) {
    return mapping.scalars(key).stream().map(Scalar::text).toList();
  }
}
