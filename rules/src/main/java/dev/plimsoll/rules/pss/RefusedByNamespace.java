package dev.plimsoll.rules.pss;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.KubernetesVersion;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.kubernetes.ObjectFact.PodFact;
import dev.plimsoll.kubernetes.PodSecurityControl;
import dev.plimsoll.kubernetes.PodSecurityLevel;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Project;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Holds workloads against the level that their namespace's label enforces. */
public record RefusedByNamespace() implements Rule<Project> {
  private static final String ENFORCE = "pod-security.kubernetes.io/enforce";
  /** What newer releases have added or let go of, so that a namespace pinned to another release may judge otherwise. */
  private static final Set<PodSecurityControl> CHANGED = EnumSet.of(PodSecurityControl.HOST_PROBES, PodSecurityControl.SYSCTLS,
      PodSecurityControl.SE_LINUX, PodSecurityControl.PROC_MOUNT, PodSecurityControl.RESTRICTED_PROC_MOUNT,
      PodSecurityControl.RUN_AS_NON_ROOT, PodSecurityControl.RUN_AS_USER);

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("pss/refused-by-namespace", Severity.ERROR, "A workload breaks the standard that its own namespace enforces")
        .tags("recommended", "security");
  }

  @Override
  public Class<Project> target() {
    return Project.class;
  }

  @Override
  public void check(Project project, Findings findings) {
    Cluster cluster = Cluster.of(project);
    for (Cluster.Workload workload : cluster.workloads()) {
      ObjectFact object = workload.object();
      Optional<ObjectFact> namespace = object.namespace().isEmpty() ? Optional.empty() : cluster.find("Namespace", "", object.namespace());
      namespace.ifPresent(found -> check(object, workload.pod(), found, findings));
    }
  }

  private static void check(ObjectFact object, PodFact pod, ObjectFact namespace, Findings findings) {
    Optional<PodSecurityLevel> level = PodSecurityLevel.of(namespace.value(ENFORCE));
    if (level.isEmpty()) {
      return;
    }
    boolean pinned = KubernetesVersion.of(namespace.value(ENFORCE + "-version")).isPresent();
    List<String> broken = pod.broken().stream()
        .filter(control -> control.isOf(level.get()) && !(pinned && CHANGED.contains(control)))
        .map(control -> control.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .toList();
    if (!broken.isEmpty()) {
      findings.report(object, object.place(),
          object.kind() + " \"" + object.name() + "\" breaks the level \"" + level.get().label() + "\" that namespace \""
              + namespace.name() + "\" enforces: " + String.join(", ", broken),
          List.of(new Related(namespace.placeOf(ENFORCE), "the namespace sets its level here")), List.of());
    }
  }
}
