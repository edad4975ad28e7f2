package dev.plimsoll.compose;

import dev.plimsoll.source.Span;

/** A name in a service that stands for something defined at the top level: a network, a volume, a config, a secret. */
public record NameReference(Span span, String name) {
  /** Whether a variable decides the name. */
  public boolean isVariable() {
    return name.contains("$");
  }
}
