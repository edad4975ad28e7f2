package dev.plimsoll.policy;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.policy.input.DockerfileValues;
import dev.plimsoll.policy.input.YamlValues;
import dev.plimsoll.rego.PolicyRule;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rule.Document;
import dev.plimsoll.yaml.YamlDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** In which form a policy is given its input. */
sealed interface InputForm {
  /** The inputs that {@code document} makes; none if it is none of this policy's. */
  List<Value> inputs(Document document);

  /** What the annotations of {@code rule} ask for: documents as they are, or what their input selectors name. */
  static InputForm of(PolicyRule rule) {
    if (Annotations.custom(rule, "input") instanceof ObjectValue input && input.get("selector") instanceof ArrayValue selectors) {
      Set<String> types = new HashSet<>();
      for (Value selector : selectors) {
        if (selector.get(StringValue.of("type")) instanceof StringValue type) {
          types.add(type.value());
        }
      }
      return new Selected(types);
    }
    return new Plain();
  }

  /** A Dockerfile as an array of instructions; a YAML document as it is, a list item by item. */
  record Plain() implements InputForm {
    @Override
    public List<Value> inputs(Document document) {
      if (document instanceof Dockerfile dockerfile) {
        return List.of(DockerfileValues.instructions(dockerfile));
      }
      if (document instanceof YamlDocument yaml) {
        Value value = YamlValues.of(yaml.root());
        return value instanceof ArrayValue array ? array.asList() : List.of(value);
      }
      return List.of();
    }
  }

  /** A Dockerfile as stages of commands, each Kubernetes object by itself, as far as they are selected. */
  record Selected(Set<String> types) implements InputForm {
    public Selected {
      types = Set.copyOf(types);
    }

    @Override
    public List<Value> inputs(Document document) {
      if (document instanceof Dockerfile dockerfile && types.contains("dockerfile")) {
        return List.of(DockerfileValues.stages(dockerfile));
      }
      if (document instanceof KubernetesObject object && types.contains("kubernetes")) {
        return List.of(YamlValues.of(object.root()));
      }
      boolean yaml = types.contains("yaml") && document instanceof YamlDocument;
      return yaml ? new Plain().inputs(document) : List.of();
    }
  }
}
