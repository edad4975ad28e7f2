package dev.plimsoll.rules.kubernetes.secret;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** Finds keys of ConfigMaps that ask for a secret, be it that only a placeholder is there. */
public record SecretNamedKey() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/secret-named-key", Severity.INFO, "A key of a ConfigMap asks for a secret")
        .tags("strict", "security")
        .aliases("polaris:sensitiveConfigmapContent", "trivy:KSV-0109");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Optional<Mapping> data = object.is("", "ConfigMap") ? object.root().mapping("data") : Optional.empty();
    for (Mapping.Entry entry : data.map(Mapping::entries).orElse(List.of())) {
      String value = entry.value().asScalar().filter(scalar -> !scalar.isNull()).map(Scalar::text).orElse("");
      boolean asks = SecretText.asksForSecret(entry.name(), value);
      String setting = asks ? "" : SecretText.writtenSetting(value).orElse("");
      boolean certain = (asks || !setting.isEmpty())
          && (SecretText.isSecret(entry.name(), value) || SecretText.secretSetting(value).isPresent());
      if (!certain && (asks || !setting.isEmpty())) {
        findings.report(entry.key().span(), "key \"" + entry.name() + "\" of ConfigMap \"" + object.name() + "\" asks for a secret"
            + (asks ? "" : " in \"" + setting + "\""));
      }
    }
  }
}
