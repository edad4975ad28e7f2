package dev.plimsoll.rules.kubernetes.secret;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.regex.Pattern;

/** Finds values of a SealedSecret that nobody sealed. */
public record UnsealedSecret() implements KubernetesRule {
  private static final Pattern SEALED = Pattern.compile("[A-Za-z0-9+/]{100,}={0,2}");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unsealed-secret", Severity.ERROR, "A SealedSecret holds a value that is not encrypted")
        .tags("recommended", "security");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("bitnami.com", "SealedSecret") || object.spec().isEmpty()) {
      return;
    }
    Mapping spec = object.spec().get();
    for (Mapping.Entry entry : spec.mapping("encryptedData").map(Mapping::effectiveEntries).orElse(List.of())) {
      String value = entry.value().asScalar().filter(scalar -> !scalar.isNull()).map(Scalar::text).orElse("");
      boolean judged = !value.isEmpty() && !value.contains("$") && !value.contains("...");
      if (judged && !SEALED.matcher(value.replaceAll("\\s", "")).matches()) {
        findings.report(entry.key().span(), "key \"" + entry.name() + "\" of SealedSecret \"" + object.name() + "\" is not encrypted");
      }
    }
  }
}
