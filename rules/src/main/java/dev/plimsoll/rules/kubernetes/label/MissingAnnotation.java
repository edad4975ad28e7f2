package dev.plimsoll.rules.kubernetes.label;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds workloads without annotations that everything has to have.
 *
 * @param annotations their keys
 * @param pattern a regular expression for their values
 */
public record MissingAnnotation(List<String> annotations, String pattern) implements KubernetesRule {
  /** Asks for the e-mail address of those who are to be told. */
  public MissingAnnotation() {
    this(List.of("email"), "[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
  }

  public MissingAnnotation {
    Pattern.compile(pattern);
    annotations = List.copyOf(annotations);
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-annotation", Severity.INFO, "A workload lacks an annotation that everything has to have")
        .tags("style")
        .aliases("kube-linter:required-annotation-email");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!Workloads.isDeployed(object) || object.overlay().patches()) {
      return;
    }
    Pattern wanted = Pattern.compile(pattern);
    Map<String, String> found = object.annotations();
    for (String key : annotations) {
      if (!found.containsKey(key)) {
        findings.report(object.placeOf("metadata", "annotations", key), object.kind() + " \"" + object.name() + "\" has no annotation \"" + key + "\"");
      } else if (!wanted.matcher(found.get(key)).matches()) {
        findings.report(object.placeOf("metadata", "annotations", key), "annotation \"" + key + "\" does not match \"" + pattern + "\"");
      }
    }
  }
}
