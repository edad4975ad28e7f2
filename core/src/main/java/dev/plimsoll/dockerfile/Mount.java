package dev.plimsoll.dockerfile;

import dev.plimsoll.source.Span;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code RUN --mount=…} mounts.
 *
 * @param type {@code bind} (also when none is given), {@code cache}, {@code tmpfs}, {@code secret} or {@code ssh}
 * @param options values by key; a key's short forms are written out ({@code source}, {@code target}, {@code readonly},
 *     {@code readwrite}), and a key without a value has {@code true}
 * @param span the flag
 */
public record Mount(String type, Map<String, String> options, Span span) {
  public Mount {
    options = Map.copyOf(options);
  }

  public Optional<String> option(String key) {
    return Optional.ofNullable(options.get(key));
  }

  /** Where it is mounted; empty when the type has a place of its own. */
  public String target() {
    return options.getOrDefault("target", "");
  }
}
