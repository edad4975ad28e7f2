package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;

/** {@code *name}; its target was written before it and never holds it. */
public record Alias(Span span, String name, YamlNode target) implements YamlNode {
  @Override
  public YamlNode resolved() {
    return target.resolved();
  }

  @Override
  public Span place() {
    return span;
  }
}
