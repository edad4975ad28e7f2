package dev.plimsoll.policy.gatekeeper;

import dev.plimsoll.policy.input.YamlValues;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** A constraint as written: an instance of a template. */
public record Constraint(Mapping root) {
  /** The constraint that {@code root} is; empty if its group is another. */
  public static Optional<Constraint> of(Mapping root) {
    boolean is = root.text("apiVersion").filter(version -> version.startsWith("constraints.gatekeeper.sh/")).isPresent();
    return is ? Optional.of(new Constraint(root)) : Optional.empty();
  }

  public String kind() {
    return root.text("kind").orElse("");
  }

  public String name() {
    return root.text("metadata", "name").orElse("");
  }

  Match match() {
    return new Match(root.at("spec", "match").flatMap(YamlNode::asMapping));
  }

  /** As written; an empty object where there are none. */
  Value parameters() {
    return root.at("spec", "parameters").map(YamlValues::unplaced).orElse(ObjectValue.EMPTY);
  }

  /** What its violations weigh: the strongest of its enforcement actions; empty where none applies outside a cluster. */
  Optional<Severity> severity() {
    String action = root.text("spec", "enforcementAction").orElse("deny");
    if (!action.equals("scoped")) {
      return Optional.of(severity(action));
    }
    return root.mapping("spec").map(spec -> spec.mappings("scopedEnforcementActions")).orElse(List.of()).stream()
        .filter(Constraint::appliesHere)
        .map(scoped -> severity(scoped.text("action").orElse("deny")))
        .max(Severity::compareTo);
  }

  private static boolean appliesHere(Mapping scoped) {
    return scoped.mappings("enforcementPoints").stream().map(point -> point.text("name").orElse(""))
        .anyMatch(name -> name.equals("*") || name.equals("gator.gatekeeper.sh"));
  }

  private static Severity severity(String action) {
    return switch (action) {
      case "warn" -> Severity.WARNING;
      case "dryrun" -> Severity.INFO;
      default -> Severity.ERROR;
    };
  }
}
