package dev.plimsoll.kubernetes;

import dev.plimsoll.yaml.Mapping;

/** An entry of a container's {@code volumeMounts}. */
public record VolumeMount(Mapping node) {
  /** The volume's name; empty when it has none. */
  public String name() {
    return node.text("name").orElse("");
  }

  public String mountPath() {
    return node.text("mountPath").orElse("");
  }

  public boolean isReadOnly() {
    return node.isTrue("readOnly");
  }
}
