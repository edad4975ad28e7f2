package dev.plimsoll.kubernetes;

import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.Map;

/** Picks objects by their labels. An empty one picks all; what an absent one means is up to the field. */
public record LabelSelector(Map<String, String> labels, List<Requirement> requirements) {
  /** {@code key operator values}, the operator being {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}. */
  public record Requirement(String key, String operator, List<String> values) {
    boolean isMet(Map<String, String> labels) {
      return switch (operator) {
        case "In" -> labels.containsKey(key) && values.contains(labels.get(key));
        case "NotIn" -> !labels.containsKey(key) || !values.contains(labels.get(key));
        case "Exists" -> labels.containsKey(key);
        case "DoesNotExist" -> !labels.containsKey(key);
        default -> false;
      };
    }
  }

  public LabelSelector {
    labels = Map.copyOf(labels);
    requirements = List.copyOf(requirements);
  }

  /** Reads {@code matchLabels} and {@code matchExpressions}. */
  public static LabelSelector of(Mapping node) {
    List<Requirement> requirements = node.mappings("matchExpressions").stream()
        .map(found -> new Requirement(found.text("key").orElse(""), found.text("operator").orElse(""),
            found.scalars("values").stream().map(Scalar::text).toList()))
        .toList();
    return new LabelSelector(node.mapping("matchLabels").map(Mapping::strings).orElse(Map.of()), requirements);
  }

  /** Reads a plain map of labels, as a Service has it. */
  public static LabelSelector ofLabels(Mapping node) {
    return new LabelSelector(node.strings(), List.of());
  }

  public boolean matches(Map<String, String> candidate) {
    for (Map.Entry<String, String> label : labels.entrySet()) {
      if (!label.getValue().equals(candidate.get(label.getKey()))) {
        return false;
      }
    }
    return requirements.stream().allMatch(requirement -> requirement.isMet(candidate));
  }

  public boolean isEmpty() {
    return labels.isEmpty() && requirements.isEmpty();
  }

  /** {@code app=shop,tier in (web)}: as kubectl writes it, keys in order. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    labels.entrySet().stream().sorted(Map.Entry.comparingByKey())
        .forEach(label -> text.append(text.isEmpty() ? "" : ",").append(label.getKey()).append('=').append(label.getValue()));
    for (Requirement requirement : requirements) {
      text.append(text.isEmpty() ? "" : ",").append(switch (requirement.operator()) {
        case "Exists" -> requirement.key();
        case "DoesNotExist" -> "!" + requirement.key();
        default -> requirement.key() + (requirement.operator().equals("In") ? " in " : " notin ")
            + "(" + String.join(",", requirement.values()) + ")";
      });
    }
    return text.toString();
  }
}
