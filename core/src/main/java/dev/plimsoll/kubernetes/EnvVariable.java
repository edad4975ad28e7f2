package dev.plimsoll.kubernetes;

import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.Optional;

/** An entry of a container's {@code env}. */
public record EnvVariable(Mapping node) {
  /** Its name; empty when it has none. */
  public String name() {
    return node.text("name").orElse("");
  }

  /** Its literal value, where it has one. */
  public Optional<Scalar> value() {
    return node.scalar("value").filter(scalar -> !scalar.isNull());
  }

  /** The mapping under {@code valueFrom}. */
  public Optional<Mapping> valueFrom() {
    return node.mapping("valueFrom");
  }
}
