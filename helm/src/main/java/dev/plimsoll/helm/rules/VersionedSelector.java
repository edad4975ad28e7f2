package dev.plimsoll.helm.rules;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.Set;

final class VersionedSelector implements RenderedRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/versioned-selector", Severity.ERROR, "a selector that cannot change holds a label that changes with every release")
          .tags("recommended", "reliability");
  private static final Set<String> VERSIONED =
      Set.of("helm.sh/chart", "app.kubernetes.io/version", "chart");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void checkRendered(KubernetesObject object, Findings findings) {
    if (!object.is("apps", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet")) {
      return;
    }
    object.spec().flatMap(spec -> spec.mapping("selector")).flatMap(selector -> selector.mapping("matchLabels")).ifPresent(labels -> {
      for (Mapping.Entry entry : labels.effectiveEntries()) {
        if (VERSIONED.contains(entry.name())) {
          findings.report(entry.key().span(), object.kind() + " \"" + object.name() + "\" selects by \"" + entry.name()
              + "\", which changes with the version, and so cannot be upgraded");
        }
      }
    });
  }
}
