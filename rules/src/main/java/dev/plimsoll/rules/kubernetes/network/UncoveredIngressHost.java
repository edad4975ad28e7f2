package dev.plimsoll.rules.kubernetes.network;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.List;

/** Finds hosts of an Ingress that its certificates leave out. */
public record UncoveredIngressHost() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/uncovered-ingress-host", Severity.WARNING, "An Ingress has certificates, but none for one of its hosts")
        .tags("recommended", "security");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!Ingresses.isIngress(object) || object.spec().isEmpty() || object.overlay().patches()) {
      return;
    }
    List<Mapping> tls = object.spec().get().mappings("tls");
    boolean anyHost = tls.isEmpty() || tls.stream().anyMatch(entry -> entry.scalars("hosts").isEmpty());
    for (Mapping rule : anyHost ? List.<Mapping>of() : object.spec().get().mappings("rules")) {
      String host = rule.text("host").orElse("");
      boolean covered = tls.stream().flatMap(entry -> entry.scalars("hosts").stream()).map(Scalar::text).anyMatch(name -> covers(name, host));
      if (!host.isEmpty() && !covered) {
        findings.report(rule.placeOf("host"), "host \"" + host + "\" is under none of the hosts of \"tls\"");
      }
    }
  }

  private static boolean covers(String name, String host) {
    int dot = host.indexOf('.');
    return name.equalsIgnoreCase(host) || name.contains("$") || host.contains("$")
        || name.startsWith("*.") && dot > 0 && name.substring(1).equalsIgnoreCase(host.substring(dot));
  }
}
