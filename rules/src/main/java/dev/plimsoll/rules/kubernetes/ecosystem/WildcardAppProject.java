package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;

/** Finds Argo CD projects that restrict nothing. */
public record WildcardAppProject() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/wildcard-app-project", Severity.WARNING, "An Argo CD project allows any repository, cluster or cluster-wide kind")
        .tags("security");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("argoproj.io", "AppProject") || object.spec().isEmpty()) {
      return;
    }
    Mapping spec = object.spec().get();
    String project = "project \"" + object.name() + "\" allows ";
    spec.scalars("sourceRepos").stream().filter(repository -> repository.text().equals("*"))
        .forEach(repository -> findings.report(repository.span(), project + "any repository"));
    for (Mapping destination : spec.mappings("destinations")) {
      boolean anyCluster = isAny(destination, "server") || isAny(destination, "name");
      if (anyCluster && isAny(destination, "namespace")) {
        findings.report(destination.placeOf("namespace"), project + "any namespace of any cluster");
      }
    }
    for (Mapping kind : spec.mappings("clusterResourceWhitelist")) {
      if (isAny(kind, "group") && isAny(kind, "kind")) {
        findings.report(kind.placeOf("kind"), project + "any cluster-wide kind");
      }
    }
  }

  private static boolean isAny(Mapping node, String key) {
    return node.text(key).map(text -> text.equals("*")).orElse(false);
  }
}
