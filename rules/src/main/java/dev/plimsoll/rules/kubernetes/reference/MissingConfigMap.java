package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import java.util.List;

/** Finds references to a ConfigMap that nothing in the project is, in directories that hold ConfigMaps. */
public record MissingConfigMap() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-config-map", Severity.INFO, "A workload reads a ConfigMap that is not in the project")
        .tags("strict", "reliability")
        .aliases("kube-linter:env-value-from");
  }

  private static final List<String> MAKERS = List.of("Bundle");

  @Override
  public void check(Cluster cluster, Findings findings) {
    Nearby nearby = new Nearby(cluster);
    for (ObjectFact object : cluster.objects()) {
      for (ObjectFact.Reference reference : object.references()) {
        boolean judged = reference.kind().equals("ConfigMap") && !reference.isOptional() && !reference.name().isEmpty()
            && reference.name().indexOf('$') < 0 && !object.pods().isEmpty()
            && nearby.keeps(object, List.of("ConfigMap")) && !nearby.keeps(object, MAKERS);
        if (judged && cluster.find("ConfigMap", object.namespace(), reference.name()).isEmpty()) {
          findings.report(object, reference.place(), "ConfigMap \"" + reference.name() + "\" is not in the project"
              + Spelling.hint(reference.name(), cluster.ofKind("ConfigMap").stream().map(ObjectFact::name).toList()));
        }
      }
    }
  }
}
