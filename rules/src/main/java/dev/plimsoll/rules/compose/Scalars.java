package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Walks over the values that Compose interpolates: those under its own top-level keys, each once, aliases followed. */
final class Scalars {
  private static final List<String> SECTIONS = List.of("name", "include", "services", "networks", "volumes", "configs", "secrets");

  private Scalars() {}

  static void each(ComposeFile file, Consumer<Scalar> visit) {
    Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<YamlNode> open = new ArrayDeque<>();
    SECTIONS.forEach(section -> file.root().find(section).ifPresent(open::add));
    while (!open.isEmpty()) {
      YamlNode node = open.pop().resolved();
      if (!seen.add(node)) {
        continue;
      }
      if (node instanceof Scalar scalar) {
        visit.accept(scalar);
      } else if (node instanceof Sequence sequence) {
        open.addAll(sequence.items());
      } else if (node instanceof Mapping mapping) {
        mapping.entries().stream().filter(entry -> !entry.name().startsWith("x-")).forEach(entry -> open.add(entry.value()));
      }
    }
  }
}
