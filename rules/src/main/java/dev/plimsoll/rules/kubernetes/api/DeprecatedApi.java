package dev.plimsoll.rules.kubernetes.api;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** Finds objects whose API version is still served but deprecated. */
public record DeprecatedApi() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/deprecated-api", Severity.WARNING, "An object uses an API version that will be removed")
        .tags("recommended", "reliability")
        .fix(Fixable.SAFE)
        .aliases("kube-linter:no-extensions-v1beta", "kube-score:stable-version");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Optional<RetiredApi> api = RetiredApi.of(object);
    if (api.isPresent() && object.version().compareTo(api.get().removed()) < 0 && object.version().compareTo(api.get().deprecated()) >= 0) {
      Scalar version = object.root().scalar("apiVersion").orElseThrow();
      String release = api.get().removed().minor() == 0 ? "" : " in Kubernetes " + api.get().removed();
      List<Fix> fixes = api.get().isAlike() ? List.of(Fix.safe("Use " + api.get().replacement(), version.span(), api.get().replacement())) : List.of();
      findings.report(version.span(), "apiVersion \"" + version.text() + "\" of " + object.kind() + " will be removed" + release + api.get().advice(), List.of(), fixes);
    }
  }
}
