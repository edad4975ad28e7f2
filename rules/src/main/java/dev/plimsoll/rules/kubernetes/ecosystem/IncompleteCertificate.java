package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.List;

/** Finds cert-manager certificates that cannot be issued for want of a field. */
public record IncompleteCertificate() implements KubernetesRule {
  private static final List<String> NAMES =
      List.of("commonName", "dnsNames", "uris", "emailAddresses", "ipAddresses", "otherNames", "literalSubject", "emailSANs", "uriSANs");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/incomplete-certificate", Severity.ERROR, "A cert-manager Certificate lacks its Secret, its issuer or its names")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("cert-manager.io", "Certificate") || object.spec().isEmpty() || object.overlay().patches()) {
      return;
    }
    Mapping spec = object.spec().get();
    boolean named = NAMES.stream().anyMatch(spec::has);
    boolean hasIssuer = spec.has("issuerRef");
    boolean hasSecret = spec.has("secretName");
    if (!hasSecret && (hasIssuer || named)) {
      findings.report(object.placeOf("spec"), "certificate \"" + object.name() + "\" has no secretName");
    }
    if (!hasIssuer && hasSecret && named) {
      findings.report(object.placeOf("spec"), "certificate \"" + object.name() + "\" has no issuerRef");
    } else if (spec.mapping("issuerRef").map(issuer -> !issuer.has("name")).orElse(false)) {
      findings.report(object.placeOf("spec", "issuerRef"), "the issuerRef of certificate \"" + object.name() + "\" has no name");
    }
    if (!named && hasIssuer && hasSecret) {
      findings.report(object.placeOf("spec"), "certificate \"" + object.name() + "\" is for no name: it has neither commonName nor dnsNames");
    }
  }
}
