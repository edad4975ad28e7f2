package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A list.
 *
 * @param items as written, aliases unresolved
 * @param isFlow whether it is written {@code [a, b]}
 */
public record Sequence(Span span, Span place, List<YamlNode> items, boolean isFlow) implements YamlNode {
  @Override
  public YamlNode resolved() {
    return this;
  }

  /** Its items that are mappings, aliases followed. */
  public List<Mapping> mappings() {
    return items.stream().map(YamlNode::asMapping).flatMap(Optional::stream).toList();
  }

  /** Its items that are scalars, aliases followed. */
  public List<Scalar> scalars() {
    return items.stream().map(YamlNode::asScalar).flatMap(Optional::stream).toList();
  }

  @Override
  public String toString() {
    return items.toString();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
