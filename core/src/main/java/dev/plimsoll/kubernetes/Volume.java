package dev.plimsoll.kubernetes;

import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** An entry of a pod's {@code volumes}. */
public record Volume(Mapping node) {
  /** Its name; empty when it has none. */
  public String name() {
    return node.text("name").orElse("");
  }

  /** The entries that say where it comes from, {@code configMap: …}: one in a valid pod. */
  public List<Mapping.Entry> sources() {
    return node.effectiveEntries().stream()
        .filter(entry -> !entry.name().equals("name") && !entry.name().isEmpty() && !isNull(entry))
        .toList();
  }

  /** What its source of that type says; empty where it is of another type. */
  public Optional<Mapping> source(String type) {
    return node.mapping(type);
  }

  public boolean isHostPath() {
    return sources().stream().anyMatch(entry -> entry.name().equals("hostPath"));
  }

  /** The path on the node; empty where it is no such volume. */
  public String hostPath() {
    return node.text("hostPath", "path").orElse("");
  }

  private static boolean isNull(Mapping.Entry entry) {
    return entry.value().resolved() instanceof Scalar scalar && scalar.isNull();
  }
}
