package dev.plimsoll.kubernetes;

import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.OptionalLong;

/** An entry of a container's {@code ports}. */
public record ContainerPort(Mapping node) {
  /** Its name; empty when it has none. */
  public String name() {
    return node.text("name").orElse("");
  }

  /** Its number; empty where it is missing or no number. */
  public OptionalLong number() {
    return node.scalar("containerPort").map(Scalar::asLong).orElse(OptionalLong.empty());
  }

  public OptionalLong hostPort() {
    return node.scalar("hostPort").map(Scalar::asLong).orElse(OptionalLong.empty());
  }

  /** TCP unless it says otherwise. */
  public String protocol() {
    return node.text("protocol").orElse("TCP");
  }
}
