package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds budgets that ask for as many pods as the workload has. */
public record UnevictableWorkload() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unevictable-workload", Severity.WARNING, "A disruption budget keeps all pods of a workload")
        .tags("recommended", "reliability")
        .aliases("kube-linter:pdb-min-available");
  }

  private static final Set<String> KINDS = Set.of("Deployment", "StatefulSet", "ReplicaSet", "DeploymentConfig", "Rollout", "ReplicationController");

  @Override
  public void check(Cluster cluster, Findings findings) {
    Scalers scalers = new Scalers(cluster);
    List<ObjectFact> bare = KINDS.stream().flatMap(kind -> cluster.ofKind(kind).stream()).filter(workload -> workload.pods().isEmpty()).toList();
    for (ObjectFact budget : cluster.ofKind("PodDisruptionBudget")) {
      Optional<ObjectFact.Selection> selection = budget.selection("pods");
      String wanted = budget.value("minAvailable");
      if (selection.isEmpty() || selection.get().selector().isEmpty() || wanted.isEmpty() || wanted.equals("100%")) {
        continue;
      }
      List<ObjectFact> workloads = workloads(cluster, bare, budget, selection.get());
      if (workloads.size() == 1) {
        check(scalers, budget, workloads.get(0), wanted, findings);
      }
    }
  }

  /** The workloads whose pods the budget picks, or, where the template is not written, whose own selector it satisfies. */
  private static List<ObjectFact> workloads(Cluster cluster, List<ObjectFact> bare, ObjectFact budget, ObjectFact.Selection selection) {
    Set<ObjectFact> found = new LinkedHashSet<>();
    cluster.workloads(budget.namespace(), selection.selector()).forEach(workload -> found.add(workload.object()));
    bare.stream().filter(workload -> Cluster.mayShare(workload.namespace(), budget.namespace())
        && workload.selection("pods").map(own -> selection.selector().matches(own.selector().labels())).orElse(false)).forEach(found::add);
    return List.copyOf(found);
  }

  private static void check(Scalers scalers, ObjectFact budget, ObjectFact workload, String wanted, Findings findings) {
    Optional<ObjectFact> scaler = scalers.of(workload);
    if (!KINDS.contains(workload.kind()) || scaler.isPresent() && scaler.get().number("maxReplicas").orElse(Long.MAX_VALUE) > 1
        && scaler.get().number("minReplicas").isEmpty() && !scaler.get().kind().equals("HorizontalPodAutoscaler")) {
      return;
    }
    String field = scaler.isPresent() ? "minReplicas" : "replicas";
    ObjectFact counted = scaler.orElse(workload);
    long pods = counted.value(field).isEmpty() ? 1 : counted.number(field).orElse(Long.MAX_VALUE);
    Optional<Long> kept = Scalers.amount(wanted, pods);
    if (pods > 0 && kept.isPresent() && kept.get() >= pods) {
      findings.report(budget, budget.placeOf("minAvailable"), "budget \"" + budget.name() + "\" keeps " + wanted + " of the " + pods
          + (pods == 1 ? " pod" : " pods") + " that " + workload.kind() + " \"" + workload.name() + "\" " + (scaler.isPresent() ? "may have" : "has"),
          List.of(new Related(counted.placeOf(field), "the number of pods")), List.of());
    }
  }
}
