package dev.plimsoll.compose;

import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a service's {@code volumes}, in the short or the long syntax.
 *
 * @param node the entry, aliases unresolved
 * @param type {@code bind}, {@code volume}, {@code tmpfs} …; in the short syntax told by the source
 * @param source a host path or a volume's name; empty where it is anonymous
 * @param target the path in the container
 * @param readOnly whether the container cannot write to it
 */
public record VolumeMount(YamlNode node, String type, String source, String target, boolean readOnly) {
  static Optional<VolumeMount> of(YamlNode node) {
    if (node.resolved() instanceof Scalar scalar && !scalar.isNull()) {
      return Optional.of(ofText(node, scalar.text()));
    }
    return node.asMapping().map(mapping -> ofMapping(node, mapping));
  }

  /** Where a finding about it belongs. */
  public Span span() {
    return node.resolved() instanceof Scalar scalar ? scalar.span().firstLine()
        : node.asMapping().map(mapping -> mapping.placeOf(source.isEmpty() ? "target" : "source")).orElse(node.place());
  }

  public boolean isBind() {
    return type.equals("bind");
  }

  /** Whether it mounts a volume by a name that no variable decides. */
  public boolean isNamedVolume() {
    return type.equals("volume") && !source.isEmpty() && !source.contains("$");
  }

  /** Whether {@code text} can only be a path of the host. */
  static boolean isPath(String text) {
    boolean drive = text.length() > 2 && Character.isLetter(text.charAt(0)) && text.charAt(1) == ':'
        && (text.charAt(2) == '\\' || text.charAt(2) == '/');
    return drive || text.startsWith("/") || text.startsWith(".") || text.startsWith("~") || text.startsWith("\\\\");
  }

  private static VolumeMount ofMapping(YamlNode node, Mapping mapping) {
    return new VolumeMount(node, mapping.text("type").orElse("volume"),
        mapping.text("source").or(() -> mapping.text("src")).orElse(""),
        mapping.text("target").or(() -> mapping.text("destination")).or(() -> mapping.text("dst")).orElse(""),
        mapping.isTrue("read_only") || mapping.isTrue("readonly") || mapping.isTrue("ro"));
  }

  private static VolumeMount ofText(YamlNode node, String text) {
    List<String> parts = joinDrives(Port.split(text, ':'));
    if (parts.size() == 1) {
      return new VolumeMount(node, "volume", "", parts.get(0), false);
    }
    String source = parts.get(0);
    String options = parts.size() > 2 ? parts.get(2) : "";
    boolean readOnly = List.of(options.split(",")).contains("ro");
    return new VolumeMount(node, isPath(source) || source.startsWith("$") ? "bind" : "volume", source, parts.get(1), readOnly);
  }

  /** Puts {@code C} and {@code \data} together again, which the split at the colon parted. */
  private static List<String> joinDrives(List<String> parts) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean drive = part.length() == 1 && Character.isLetter(part.charAt(0)) && i + 1 < parts.size()
          && (parts.get(i + 1).startsWith("\\") || parts.get(i + 1).startsWith("/") && parts.size() > 2);
      if (drive) {
        joined.add(part + ":" + parts.get(++i));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }
}
