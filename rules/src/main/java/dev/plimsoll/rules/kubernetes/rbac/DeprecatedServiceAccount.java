package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;

/** Finds pods that name their ServiceAccount by the field that was replaced. */
public record DeprecatedServiceAccount() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/deprecated-service-account", Severity.WARNING, "A pod names its ServiceAccount by the deprecated field")
        .tags("recommended", "style")
        .fix(Fixable.SAFE)
        .aliases("kube-linter:deprecated-service-account-field");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    String name = pod.text("serviceAccount");
    String current = pod.text("serviceAccountName");
    if (name.isEmpty() || name.equals(current)) {
      return;
    }
    Mapping.Entry entry = pod.node().entry("serviceAccount").orElse(null);
    if (entry == null) {
      return;
    }
    String message = "field \"serviceAccount\" is deprecated" + (current.isEmpty() ? "" : " and \"serviceAccountName\" says \"" + current + "\"");
    boolean renamable = current.isEmpty() && !pod.node().has("serviceAccountName") && entry.key() instanceof Scalar key && key.isPlain();
    if (renamable) {
      findings.report(pod, entry.key().span(), message, Fix.safe("Rename to serviceAccountName", entry.key().span(), "serviceAccountName"));
    } else {
      findings.report(pod, entry.key().span(), message);
    }
  }
}
