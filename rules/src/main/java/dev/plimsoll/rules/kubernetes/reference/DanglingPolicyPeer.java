package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds peers of network policies that pick none of the pods around them. */
public record DanglingPolicyPeer() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/dangling-policy-peer", Severity.INFO, "A NetworkPolicy lets pods talk that do not exist")
        .tags("strict", "security")
        .aliases("kube-linter:dangling-networkpolicypeer-podselector");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    Nearby nearby = new Nearby(cluster);
    for (ObjectFact object : cluster.ofKind("NetworkPolicy")) {
      for (ObjectFact.Selection selection : object.selections()) {
        boolean judged = selection.role().equals("peers") && !selection.isForeign() && !selection.selector().isEmpty()
            && !Nearby.isForeign(selection.selector()) && nearby.keepsPodsLike(object, selection.selector());
        if (judged && !cluster.selectsAny(object.namespace(), selection.selector())) {
          findings.report(object, selection.place(), "no pod has the labels \"" + selection.selector().describe() + "\" that NetworkPolicy \""
              + object.name() + "\" selects");
        }
      }
    }
  }
}
