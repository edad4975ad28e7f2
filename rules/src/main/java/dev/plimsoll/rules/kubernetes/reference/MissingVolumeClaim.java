package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import java.util.List;

/** Finds volumes whose claim is not in the project, in directories that hold claims. */
public record MissingVolumeClaim() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-volume-claim", Severity.WARNING, "A pod mounts a PersistentVolumeClaim that is not in the project")
        .tags("recommended", "reliability");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    Nearby nearby = new Nearby(cluster);
    for (ObjectFact object : cluster.objects()) {
      for (ObjectFact.Reference reference : object.references()) {
        boolean judged = reference.kind().equals("PersistentVolumeClaim") && reference.name().indexOf('$') < 0
            && nearby.keeps(object, List.of("PersistentVolumeClaim"));
        if (judged && cluster.find("PersistentVolumeClaim", object.namespace(), reference.name()).isEmpty()) {
          findings.report(object, reference.place(), "PersistentVolumeClaim \"" + reference.name() + "\" is not in the project"
              + Spelling.hint(reference.name(), cluster.ofKind("PersistentVolumeClaim").stream().map(ObjectFact::name).toList()));
        }
      }
    }
  }
}
