package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;
import java.util.Optional;

/** A node as it is written: aliases and merge keys are kept, and followed when asked. */
public sealed interface YamlNode permits Scalar, Sequence, Mapping, Alias {
  /** Where it is written, from its first character to its last; an alias's own span is {@code *name}. */
  Span span();

  /** The one-line place for a finding about something that this node lacks: the key that holds it, or its first key. */
  Span place();

  /** The node itself, or the node an alias stands for. */
  YamlNode resolved();

  default Optional<Mapping> asMapping() {
    return resolved() instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
  }

  default Optional<Sequence> asSequence() {
    return resolved() instanceof Sequence sequence ? Optional.of(sequence) : Optional.empty();
  }

  default Optional<Scalar> asScalar() {
    return resolved() instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
  }

  /** The node under {@code keys}, one mapping below the other, through aliases and merge keys. */
  default Optional<YamlNode> at(String... keys) {
    YamlNode node = resolved();
    for (String key : keys) {
      if (!(node instanceof Mapping mapping)) {
        return Optional.empty();
      }
      Optional<YamlNode> next = mapping.find(key);
      if (next.isEmpty()) {
        return next;
      }
      node = next.get();
    }
    return Optional.of(node);
  }

  /** The text of the scalar under {@code keys}; empty where there is none, or a null. */
  default Optional<String> text(String... keys) {
    Optional<YamlNode> node = at(keys);
    return node.isPresent() && node.get() instanceof Scalar scalar && !scalar.isNull()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}
