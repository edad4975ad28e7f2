package dev.plimsoll.policy.gatekeeper;

import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An ExpansionTemplate: what a workload would generate, put before constraints together with the workload. */
public record Expansion(Mapping root) {
  /** The expansion that {@code root} is; empty if its kind or group is another. */
  public static Optional<Expansion> of(Mapping root) {
    boolean is = root.text("kind").filter("ExpansionTemplate"::equals).isPresent()
        && root.text("apiVersion").filter(version -> version.startsWith("expansion.gatekeeper.sh/")).isPresent();
    return is ? Optional.of(new Expansion(root)) : Optional.empty();
  }

  /** What the reviewed object generates; empty if it is not of a kind that this applies to, or holds no such part. */
  Optional<Review> expand(Review parent) {
    Value part = parent.object();
    for (String key : root.text("spec", "templateSource").orElse("").split("\\.")) {
      part = part.get(StringValue.of(key));
    }
    Optional<Mapping> generated = root.at("spec", "generatedGVK").flatMap(YamlNode::asMapping);
    if (!applies(parent) || generated.isEmpty() || !(part instanceof ObjectValue template)) {
      return Optional.empty();
    }
    String group = generated.get().text("group").orElse("");
    String version = generated.get().text("version").orElse("v1");
    String kind = generated.get().text("kind").orElse("");
    ObjectValue.Builder metadata = new ObjectValue.Builder()
        .put("name", StringValue.of(parent.name() + "-" + kind.toLowerCase(Locale.ROOT)));
    if (template.get("metadata") instanceof ObjectValue own) {
      metadata.putAll(own);
    }
    if (!parent.namespace().isEmpty()) {
      metadata.put("namespace", StringValue.of(parent.namespace()));
    }
    ObjectValue object = new ObjectValue.Builder().putAll(template)
        .put("apiVersion", StringValue.of(group.isEmpty() ? version : group + "/" + version))
        .put("kind", StringValue.of(kind))
        .put("metadata", metadata.build()).build();
    return Optional.of(Review.of(object, ObjectValue.EMPTY, true, parent.place(), parent.subject()));
  }

  private boolean applies(Review parent) {
    String version = parent.apiVersion().substring(parent.apiVersion().indexOf('/') + 1);
    List<Mapping> applyTo = root.mapping("spec").map(spec -> spec.mappings("applyTo")).orElse(List.of());
    return applyTo.stream().anyMatch(entry -> names(entry, "kinds").contains(parent.kind())
        && names(entry, "groups").contains(parent.group())
        && (names(entry, "versions").isEmpty() || names(entry, "versions").contains(version)));
  }

  private static List<String> names(Mapping entry, String key) {
    return entry.scalars(key).stream().map(Scalar::text).toList();
  }
}
