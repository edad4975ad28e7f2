package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import java.util.List;

/** Finds references to a key that the ConfigMap or Secret, which is in the project, does not have. */
public record MissingKey() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-key", Severity.ERROR, "A container reads a key that its ConfigMap or Secret does not have")
        .tags("recommended", "reliability")
        .aliases("kube-linter:env-value-from");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    for (ObjectFact object : cluster.objects()) {
      for (ObjectFact.Reference reference : object.references()) {
        if (reference.detail().isEmpty() || reference.isOptional() || !reference.kind().equals("ConfigMap") && !reference.kind().equals("Secret")) {
          continue;
        }
        List<ObjectFact> sources = cluster.named(reference.kind(), object.namespace(), reference.name());
        boolean known = !sources.isEmpty() && sources.stream().noneMatch(source -> source.keys().isEmpty() || source.keys().contains(reference.detail()));
        if (known) {
          findings.report(object, reference.place(), reference.kind() + " \"" + reference.name() + "\" has no key \"" + reference.detail() + "\""
              + Spelling.hint(reference.detail(), sources.get(0).keys()), List.of(new Related(sources.get(0).place(), "its keys are here")), List.of());
        }
      }
    }
  }
}
