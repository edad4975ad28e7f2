package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.kubernetes.Quantity;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds Linkerd annotations with values that Linkerd does not take. */
public record InvalidLinkerdValue() implements KubernetesRule {
  private static final Map<String, List<String>> CHOICES = Map.of(
      "linkerd.io/inject", List.of("enabled", "disabled", "ingress"),
      "config.linkerd.io/proxy-log-format", List.of("plain", "json"),
      "config.linkerd.io/default-inbound-policy", List.of("all-unauthenticated", "all-authenticated", "cluster-unauthenticated",
          "cluster-authenticated", "deny", "audit"));
  private static final Set<String> QUANTITIES = Set.of("config.linkerd.io/proxy-cpu-request", "config.linkerd.io/proxy-cpu-limit",
      "config.linkerd.io/proxy-memory-request", "config.linkerd.io/proxy-memory-limit");
  private static final Set<String> PORTS = Set.of("config.linkerd.io/skip-inbound-ports", "config.linkerd.io/skip-outbound-ports");
  private static final Pattern PORT_LIST = Pattern.compile("\\s*|\\s*\\d{1,5}(\\s*-\\s*\\d{1,5})?\\s*(,\\s*\\d{1,5}(\\s*-\\s*\\d{1,5})?\\s*)*,?\\s*");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/invalid-linkerd-value", Severity.WARNING, "A Linkerd annotation has a value that Linkerd does not take")
        .tags("recommended", "reliability");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    for (Mapping.Entry entry : LinkerdAnnotations.of(object)) {
      entry.value().asScalar().filter(value -> !Placeholder.isIn(value.text())).ifPresent(value -> check(entry, value, findings));
    }
  }

  private static void check(Mapping.Entry entry, Scalar value, Findings findings) {
    String key = entry.name();
    Span place = value.span().length() > 0 ? value.span() : entry.key().span();
    List<String> choices = CHOICES.getOrDefault(key, List.of());
    if (!choices.isEmpty() && !choices.contains(value.text())) {
      findings.report(place, "annotation \"" + key + "\" is \"" + value.text() + "\", not one of " + String.join(", ", choices));
    } else if (QUANTITIES.contains(key) && Quantity.of(value.text()).isEmpty()) {
      findings.report(place, "annotation \"" + key + "\" is \"" + value.text() + "\", which is no quantity");
    } else if (PORTS.contains(key) && value.text().length() < 2000 && !PORT_LIST.matcher(value.text()).matches()) {
      findings.report(place, "annotation \"" + key + "\" is \"" + value.text() + "\", which is no list of ports");
    }
  }
}
