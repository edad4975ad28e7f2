package dev.plimsoll.compose;

import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A variable that a service gives its container or its build, from a list of {@code NAME=value} or a mapping.
 *
 * @param node the scalar that holds the value, together with the name in a list
 * @param value as Compose reads it, before it puts variables in; empty where it has none
 * @param isSet whether a value is written; without one it is taken from where Compose runs
 * @param span the value, or the name where it has none
 */
public record EnvironmentVariable(YamlNode node, String name, String value, boolean isSet, Span span) {
  /** The variables of {@code environment}, {@code args} or {@code labels}; what is neither list nor mapping has none. */
  static List<EnvironmentVariable> of(Optional<YamlNode> node) {
    List<EnvironmentVariable> found = new ArrayList<>();
    node.flatMap(YamlNode::asMapping).ifPresent(mapping -> {
      for (Mapping.Entry entry : mapping.effectiveEntries()) {
        found.add(ofEntry(entry));
      }
    });
    node.flatMap(YamlNode::asSequence).ifPresent(sequence -> sequence.scalars().forEach(scalar -> found.add(ofText(scalar))));
    return found;
  }

  private static EnvironmentVariable ofEntry(Mapping.Entry entry) {
    YamlNode value = entry.value().resolved();
    boolean set = value instanceof Scalar scalar && !scalar.isNull();
    String text = value instanceof Scalar scalar && set ? scalar.text() : "";
    return new EnvironmentVariable(value, entry.name(), text, set, set ? value.span().firstLine() : entry.key().span());
  }

  private static EnvironmentVariable ofText(Scalar scalar) {
    String text = scalar.text();
    int equals = text.indexOf('=');
    Span all = scalar.span().firstLine();
    if (equals < 0) {
      return new EnvironmentVariable(scalar, text, "", false, all);
    }
    int from = scalar.span().start() + (scalar.isPlain() ? 0 : 1) + equals + 1;
    String value = text.substring(equals + 1);
    boolean verbatim = all.source().text().startsWith(value, from) && from + value.length() <= all.end();
    return new EnvironmentVariable(scalar, text.substring(0, equals), value, true,
        verbatim && !value.isEmpty() ? all.source().span(from, from + value.length()) : all);
  }
}
