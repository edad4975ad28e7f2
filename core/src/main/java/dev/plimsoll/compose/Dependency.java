package dev.plimsoll.compose;

import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A service that another one waits for or lives on.
 *
 * @param condition {@code service_started}, {@code service_healthy} or {@code service_completed_successfully}
 * @param isRequired false where Compose goes on without it
 * @param field the key that names it, {@code depends_on} or {@code network_mode}, say
 */
public record Dependency(Span span, String service, String condition, boolean isRequired, String field) {
  static final String STARTED = "service_started";

  static List<Dependency> ofDependsOn(Optional<YamlNode> node) {
    List<Dependency> found = new ArrayList<>();
    node.flatMap(YamlNode::asSequence).ifPresent(sequence -> sequence.scalars()
        .forEach(name -> found.add(new Dependency(name.span(), name.text(), STARTED, true, "depends_on"))));
    node.flatMap(YamlNode::asMapping).ifPresent(mapping -> {
      for (Mapping.Entry entry : mapping.effectiveEntries()) {
        boolean optional = entry.value().at("required").flatMap(YamlNode::asScalar).map(scalar -> scalar.isFalse()).orElse(false);
        String condition = entry.value().text("condition").orElse(STARTED);
        found.add(new Dependency(entry.key().span(), entry.name(), condition, !optional, "depends_on"));
      }
    });
    return found;
  }
}
