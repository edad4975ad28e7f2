package dev.plimsoll.kubernetes;

import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A probe of a container.
 *
 * @param key the field that holds it, {@code livenessProbe}
 */
public record Probe(String key, Mapping node) {
  private static final List<String> HANDLERS = List.of("httpGet", "tcpSocket", "grpc", "exec");

  /** The entry of its handler, {@code httpGet: …}; empty where it has none. */
  public Optional<Mapping.Entry> handler() {
    return HANDLERS.stream().map(node::entry).flatMap(Optional::stream).findFirst();
  }

  /** The port that it asks, a number or a name; empty for a command. */
  public Optional<Scalar> port() {
    return handler().flatMap(entry -> entry.value().asMapping()).flatMap(handler -> handler.scalar("port"));
  }

  /** A number of it, {@code timeoutSeconds} say; empty where it is unset. */
  public OptionalLong number(String field) {
    return node.scalar(field).map(Scalar::asLong).orElse(OptionalLong.empty());
  }

  /** The word that messages use: {@code liveness}. */
  public String word() {
    return key.substring(0, key.length() - "Probe".length());
  }
}
