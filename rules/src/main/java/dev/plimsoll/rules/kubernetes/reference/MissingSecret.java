package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import java.util.List;

/** Finds references to a Secret that nothing in the project is, in directories that hold Secrets. */
public record MissingSecret() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-secret", Severity.INFO, "A workload reads a Secret that is not in the project")
        .tags("strict", "reliability")
        .aliases("kube-linter:env-value-from");
  }

  private static final List<String> MAKERS = List.of("ExternalSecret", "SealedSecret", "Certificate", "SecretProviderClass", "VaultStaticSecret", "VaultDynamicSecret", "OnePasswordItem", "InfisicalSecret", "BitwardenSecret");

  @Override
  public void check(Cluster cluster, Findings findings) {
    Nearby nearby = new Nearby(cluster);
    for (ObjectFact object : cluster.objects()) {
      for (ObjectFact.Reference reference : object.references()) {
        boolean judged = reference.kind().equals("Secret") && !reference.isOptional() && !reference.name().isEmpty()
            && reference.name().indexOf('$') < 0 && !object.pods().isEmpty()
            && nearby.keeps(object, List.of("Secret")) && !nearby.keeps(object, MAKERS);
        if (judged && cluster.find("Secret", object.namespace(), reference.name()).isEmpty()) {
          findings.report(object, reference.place(), "Secret \"" + reference.name() + "\" is not in the project"
              + Spelling.hint(reference.name(), cluster.ofKind("Secret").stream().map(ObjectFact::name).toList()));
        }
      }
    }
  }
}
