package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds listeners of a Gateway that the Gateway API refuses. */
public record InvalidListener() implements KubernetesRule {
  private record Socket(String port, String protocol, String hostname) {}

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/invalid-listener", Severity.ERROR, "A Gateway has listeners that clash or contradict their protocol")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("gateway.networking.k8s.io", "Gateway") || object.spec().isEmpty() || object.overlay().patches()) {
      return;
    }
    Set<String> names = new HashSet<>();
    Map<Socket, Mapping> sockets = new HashMap<>();
    for (Mapping listener : object.spec().get().mappings("listeners")) {
      String name = listener.text("name").orElse("");
      String protocol = listener.text("protocol").orElse("");
      if (!name.isEmpty() && !names.add(name)) {
        findings.report(listener.placeOf("name"), "two listeners are named \"" + name + "\"");
      }
      if (List.of("HTTP", "TCP", "UDP").contains(protocol) && listener.mapping("tls").isPresent()) {
        findings.report(listener.placeOf("tls"), "listener \"" + name + "\" has tls, which protocol \"" + protocol + "\" has not");
      }
      if (protocol.equals("HTTPS") && listener.text("tls", "mode").orElse("Terminate").equals("Passthrough")) {
        findings.report(listener.placeOf("tls", "mode"), "listener \"" + name + "\" passes through what protocol \"HTTPS\" terminates");
      }
      if (List.of("TCP", "UDP").contains(protocol) && Application.isSet(listener, "hostname")) {
        findings.report(listener.placeOf("hostname"), "listener \"" + name + "\" has a hostname, which protocol \"" + protocol + "\" has not");
      }
      Mapping earlier = listener.text("port").isEmpty() || protocol.isEmpty() ? null : sockets.putIfAbsent(
          new Socket(listener.text("port").get(), protocol, listener.text("hostname").orElse("")), listener);
      if (earlier != null) {
        findings.report(listener.placeOf("port"), "listener \"" + name + "\" has the port, protocol and hostname of listener \""
            + earlier.text("name").orElse("") + "\"", List.of(new Related(earlier.placeOf("port"), "the first one")), List.of());
      }
    }
  }
}
