package dev.plimsoll.rules.kubernetes.storage;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds persistent volumes that are directories of a node. */
public record HostPathPersistentVolume() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/host-path-persistent-volume", Severity.WARNING, "A PersistentVolume is a directory of a node")
        .tags("strict", "security");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    object.root().text("spec", "hostPath", "path").filter(path -> object.is("", "PersistentVolume")).ifPresent(path -> findings.report(
        object.placeOf("spec", "hostPath", "path"), "PersistentVolume \"" + object.name() + "\" is the directory \"" + path + "\" of a node"));
  }
}
