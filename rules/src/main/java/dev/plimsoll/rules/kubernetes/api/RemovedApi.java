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

/** Finds objects whose API version is gone in the release they are meant for. */
public record RemovedApi() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/removed-api", Severity.ERROR, "An object uses an API version that the cluster no longer serves")
        .tags("recommended", "reliability")
        .fix(Fixable.SAFE)
        .aliases("kube-linter:no-extensions-v1beta", "kube-score:stable-version", "trivy:KSV-0107");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Optional<RetiredApi> api = RetiredApi.of(object);
    if (api.isPresent() && object.version().compareTo(api.get().removed()) >= 0) {
      Scalar version = object.root().scalar("apiVersion").orElseThrow();
      String release = api.get().removed().minor() == 0 ? "" : " since Kubernetes " + api.get().removed();
      List<Fix> fixes = api.get().isAlike() ? List.of(Fix.safe("Use " + api.get().replacement(), version.span(), api.get().replacement())) : List.of();
      findings.report(version.span(), "apiVersion \"" + version.text() + "\" of " + object.kind() + " is no longer served" + release + api.get().advice(), List.of(), fixes);
    }
  }
}
