package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;

/** Finds PeerAuthentications that let plain text in. */
public record PlainTextMesh() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/plain-text-mesh", Severity.WARNING, "An Istio PeerAuthentication accepts plain text").tags("security");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("security.istio.io", "PeerAuthentication")) {
      return;
    }
    object.spec().flatMap(spec -> spec.mapping("mtls")).ifPresent(mtls -> check(mtls, "peer authentication \"" + object.name() + "\"", findings));
    object.spec().flatMap(spec -> spec.mapping("portLevelMtls")).ifPresent(ports -> ports.effectiveEntries().forEach(port ->
        port.value().asMapping().ifPresent(mtls -> check(mtls, "port " + port.name(), findings))));
  }

  private static void check(Mapping mtls, String where, Findings findings) {
    mtls.scalar("mode").filter(mode -> mode.text().equals("PERMISSIVE") || mode.text().equals("DISABLE")).ifPresent(mode ->
        findings.report(mode.span(), where + " accepts plain text: mode is \"" + mode.text() + "\""));
  }
}
