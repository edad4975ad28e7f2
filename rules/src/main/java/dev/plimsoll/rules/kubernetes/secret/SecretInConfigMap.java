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

/** Finds secrets in ConfigMaps, as keys of their own or in files of settings. */
public record SecretInConfigMap() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/secret-in-config-map", Severity.ERROR, "A ConfigMap holds a secret")
        .tags("recommended", "security")
        .aliases("polaris:sensitiveConfigmapContent", "trivy:KSV-0109");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Optional<Mapping> data = object.is("", "ConfigMap") ? object.root().mapping("data") : Optional.empty();
    for (Mapping.Entry entry : data.map(Mapping::entries).orElse(List.of())) {
      String value = entry.value().asScalar().filter(scalar -> !scalar.isNull()).map(Scalar::text).orElse("");
      if (SecretText.isSecret(entry.name(), value) && !value.strip().contains("\n")) {
        findings.report(entry.key().span(), "key \"" + entry.name() + "\" of ConfigMap \"" + object.name() + "\" holds a secret");
      } else {
        SecretText.secretSetting(value).ifPresent(setting -> findings.report(entry.key().span(),
            "key \"" + entry.name() + "\" of ConfigMap \"" + object.name() + "\" holds a secret in \"" + setting + "\""));
      }
    }
  }
}
