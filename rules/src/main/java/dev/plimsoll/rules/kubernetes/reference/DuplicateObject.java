package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds objects of one kind, name and namespace that are written twice in one file. */
public record DuplicateObject() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/duplicate-object", Severity.ERROR, "Two manifests describe the same object")
        .tags("recommended", "reliability");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    Map<String, ObjectFact> first = new HashMap<>();
    for (ObjectFact object : cluster.objects()) {
      if (object.name().isEmpty() || object.isGenerated() || object.name().indexOf('$') >= 0) {
        continue;
      }
      String key = object.place().source().path() + "\n" + object.group() + "/" + object.kind() + "\n" + object.namespace() + "\n" + object.name();
      ObjectFact before = first.putIfAbsent(key, object);
      if (before != null) {
        findings.report(object, object.place(), object.kind() + " \"" + object.name() + "\" is already described in line " + before.place().line(),
            List.of(new Related(before.place(), "described here first")), List.of());
      }
    }
  }
}
