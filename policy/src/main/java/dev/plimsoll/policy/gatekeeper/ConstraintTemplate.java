package dev.plimsoll.policy.gatekeeper;

import dev.plimsoll.rego.ModuleText;
import dev.plimsoll.rego.syntax.Dialect;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ConstraintTemplate as written.
 *
 * @param root the whole object
 * @param kind the kind of its constraints
 * @param schema of {@code spec.parameters}, if it gives one
 * @param rego its policy, then its libraries; empty where it has none in Rego
 * @param hasCel whether it has a policy in CEL
 */
public record ConstraintTemplate(Mapping root, String kind, Optional<Mapping> schema, List<Text> rego, boolean hasCel) {
  /**
   * A module inside a YAML text.
   *
   * @param node the scalar that holds it
   */
  public record Text(Scalar node, ModuleText module) {}

  private static final String TARGET = "admission.k8s.gatekeeper.sh";

  public ConstraintTemplate {
    rego = List.copyOf(rego);
  }

  /** The template that {@code root} is; empty if its kind or group is another. */
  public static Optional<ConstraintTemplate> of(Mapping root) {
    boolean is = root.text("kind").filter("ConstraintTemplate"::equals).isPresent()
        && root.text("apiVersion").filter(version -> version.startsWith("templates.gatekeeper.sh/")).isPresent();
    return is ? Optional.of(read(root)) : Optional.empty();
  }

  public String name() {
    return root.text("metadata", "name").orElse("");
  }

  /** What its annotations say of it. */
  public String title() {
    return root.text("metadata", "annotations", "metadata.gatekeeper.sh/title").orElse(kind);
  }

  public String description() {
    return root.text("metadata", "annotations", "description").orElse("");
  }

  private static ConstraintTemplate read(Mapping root) {
    String kind = root.text("spec", "crd", "spec", "names", "kind").orElse("");
    Optional<Mapping> schema = root.at("spec", "crd", "spec", "validation", "openAPIV3Schema").flatMap(YamlNode::asMapping);
    List<Text> rego = new ArrayList<>();
    boolean cel = false;
    for (Mapping target : root.mapping("spec").map(spec -> spec.mappings("targets")).orElse(List.of())) {
      if (!target.text("target").orElse(TARGET).equals(TARGET)) {
        continue;
      }
      for (Mapping code : target.mappings("code")) {
        cel |= code.text("engine").filter("K8sNativeValidation"::equals).isPresent();
        if (code.text("engine").filter("Rego"::equals).isPresent()) {
          code.mapping("source").ifPresent(source -> read(source, kind, rego));
        }
      }
      if (rego.isEmpty()) {
        read(target, kind, rego);
      }
    }
    return new ConstraintTemplate(root, kind, schema, rego, cel);
  }

  private static void read(Mapping source, String kind, List<Text> into) {
    Dialect dialect = source.text("version").filter("v1"::equals).isPresent() ? Dialect.V1 : Dialect.V0;
    Optional<Scalar> rego = source.scalar("rego");
    if (rego.isPresent()) {
      into.add(new Text(rego.get(), new ModuleText(kind + ".rego", rego.get().text(), dialect)));
      for (Scalar lib : source.scalars("libs")) {
        into.add(new Text(lib, new ModuleText(kind + ".lib" + into.size() + ".rego", lib.text(), dialect)));
      }
    }
  }
}
