package dev.plimsoll.compose;

import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An entry of a service's {@code ports}, in the short or the long syntax. Its texts are as written, variables included, and
 * empty where they are left out.
 *
 * @param node the entry, aliases unresolved
 * @param hostIp the address it is bound to, brackets of IPv6 removed
 * @param published the port or range on the host
 * @param target the port or range in the container
 * @param protocol in lower case, {@code tcp} unless written
 */
public record Port(YamlNode node, String hostIp, String published, String target, String protocol) {
  static Optional<Port> of(YamlNode node) {
    if (node.resolved() instanceof Scalar scalar && !scalar.isNull()) {
      return Optional.of(ofText(node, scalar.text()));
    }
    return node.asMapping().map(mapping -> ofMapping(node, mapping));
  }

  /** Where a finding about it belongs. */
  public Span span() {
    return node.resolved() instanceof Scalar scalar ? scalar.span().firstLine()
        : node.asMapping().map(mapping -> mapping.placeOf(published.isEmpty() ? "target" : "published")).orElse(node.place());
  }

  /** Whether a port of the host leads to it; one that Docker picks counts. */
  public boolean isBound() {
    return node.resolved() instanceof Scalar || !published.isEmpty();
  }

  /** Whether only the host itself can reach it. */
  public boolean isLoopback() {
    return hostIp.startsWith("127.") || hostIp.equals("localhost") || hostIp.equals("::1") || hostIp.equals("0:0:0:0:0:0:0:1");
  }

  /** Whether it is bound to every address of the host. */
  public boolean isOnAllAddresses() {
    return hostIp.isEmpty() || hostIp.equals("0.0.0.0") || hostIp.equals("::") || hostIp.equals("0");
  }

  /** The ports on the host; empty where none is fixed, a variable decides or the text is no port. */
  public Optional<PortRange> publishedRange() {
    return PortRange.of(published);
  }

  /** The ports in the container; empty where a variable decides or the text is no port. */
  public Optional<PortRange> targetRange() {
    return PortRange.of(target);
  }

  /** Whether a variable decides any of it. */
  public boolean hasVariable() {
    return hostIp.contains("$") || published.contains("$") || target.contains("$") || protocol.contains("$");
  }

  /** As the short syntax writes it. */
  public String describe() {
    String ip = hostIp.isEmpty() ? "" : (hostIp.contains(":") && !hostIp.contains("$") ? "[" + hostIp + "]" : hostIp) + ":";
    return ip + (published.isEmpty() ? "" : published + ":") + target + (protocol.equals("tcp") ? "" : "/" + protocol);
  }

  private static Port ofMapping(YamlNode node, Mapping mapping) {
    return new Port(node, mapping.text("host_ip").orElse(""), mapping.text("published").orElse(""),
        mapping.text("target").orElse(""), mapping.text("protocol").orElse("tcp"));
  }

  private static Port ofText(YamlNode node, String text) {
    List<String> parts = split(text.strip(), ':');
    String last = parts.get(parts.size() - 1);
    List<String> ends = split(last, '/');
    String protocol = ends.size() > 1 ? ends.get(1).toLowerCase(Locale.ROOT) : "tcp";
    String published = parts.size() > 1 ? parts.get(parts.size() - 2) : "";
    String hostIp = parts.size() > 2 ? String.join(":", parts.subList(0, parts.size() - 2)) : "";
    if (hostIp.startsWith("[") && hostIp.endsWith("]")) {
      hostIp = hostIp.substring(1, hostIp.length() - 1);
    }
    return new Port(node, hostIp, published, ends.get(0), protocol);
  }

  /** Splits at {@code separator} where it stands in no braces or brackets. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '{' && i > 0 && (text.charAt(i - 1) == '$' || depth > 0)) {
        depth++;
      } else if ((c == ']' || c == '}') && depth > 0) {
        depth--;
      } else if (c == separator && depth == 0) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }
}
