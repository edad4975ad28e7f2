package dev.plimsoll.rules.kubernetes.network;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/**
 * A Service of a type that lets traffic in from outside the cluster.
 *
 * @param how how it lets it in, as the message says it
 */
record OpenService(RuleMeta meta, String type, String how) implements KubernetesRule {
  static final OpenService NODE_PORT = new OpenService(
      RuleMeta.of("kubernetes/node-port-service", Severity.INFO, "A Service opens a port on every node")
          .tags("strict", "security").aliases("kube-linter:exposed-services", "kube-score:service-type"),
      "NodePort", "opens a port on every node");
  static final OpenService LOAD_BALANCER = new OpenService(
      RuleMeta.of("kubernetes/load-balancer-service", Severity.INFO, "A Service has a load balancer of its own")
          .tags("strict", "security").aliases("kube-linter:exposed-services"),
      "LoadBalancer", "has a load balancer of its own");

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (object.is("", "Service") && object.root().text("spec", "type").filter(type::equals).isPresent()) {
      findings.report(object.placeOf("spec", "type"), "Service \"" + object.name() + "\" " + how);
    }
  }
}
