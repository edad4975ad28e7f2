package dev.plimsoll.rules.kubernetes.secret;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds Secrets in manifests that anybody can read: base64 hides nothing. */
public record CommittedSecret() implements KubernetesRule {
  private static final Set<String> SKIPPED_TYPES = Set.of("kubernetes.io/service-account-token", "helm.sh/release.v1");
  private static final Pattern REGISTRY_LOGIN = Pattern.compile("\"(auth|password)\"\\s*:\\s*\"[^\"<${]{6,}\"");
  private static final int LOOKED_AT = 8192;

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/committed-secret", Severity.WARNING, "A Secret is written down where the manifest is kept")
        .tags("recommended", "security");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    boolean plain = object.is("", "Secret") && !object.root().has("sops") && object.place().origin().equals(object.place());
    if (!plain || SKIPPED_TYPES.contains(object.root().text("type").orElse(""))) {
      return;
    }
    for (String field : List.of("data", "stringData")) {
      for (Mapping.Entry entry : object.root().mapping(field).map(Mapping::entries).orElse(List.of())) {
        String written = entry.value().asScalar().filter(scalar -> !scalar.isNull()).map(Scalar::text).orElse("");
        if (isSecret(entry.name(), field.equals("data") ? decoded(written) : written)) {
          findings.report(entry.key().span(), "key \"" + entry.name() + "\" of Secret \"" + object.name() + "\" can be read by whoever reads the manifest");
        }
      }
    }
  }

  private static boolean isSecret(String key, String value) {
    String start = value.substring(0, Math.min(value.length(), LOOKED_AT));
    boolean registry = key.equals(".dockerconfigjson") && REGISTRY_LOGIN.matcher(start).find();
    return !value.startsWith("ENC[") && !value.startsWith("AGE-") && (registry || SecretText.isSecret(key, value));
  }

  private static String decoded(String base64) {
    String start = base64.replaceAll("\\s", "");
    try {
      return new String(Base64.getDecoder().decode(start.substring(0, Math.min(start.length(), LOOKED_AT))), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
