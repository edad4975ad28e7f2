package dev.plimsoll.helm.rules;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.EnvVariable;
import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.Locale;
import java.util.Optional;

final class UnquotedString implements RenderedRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/unquoted-string", Severity.ERROR, "a value that must be a string is printed without quotes and becomes something else")
          .tags("recommended");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void checkRendered(KubernetesObject object, Findings findings) {
    metadata(object.metadata(), findings);
    if (object.is("", "ConfigMap", "Secret")) {
      strings("entry", object.root().mapping(object.kind().equals("Secret") ? "stringData" : "data"), findings);
    }
    for (PodSpec pod : object.podSpecs()) {
      metadata(pod.metadata(), findings);
      strings("node selector", pod.node().mapping("nodeSelector"), findings);
      for (Container container : pod.containers()) {
        for (EnvVariable variable : container.env()) {
          variable.value().ifPresent(value -> string("variable", variable.name(), value, findings));
        }
      }
    }
  }

  private static void metadata(Optional<Mapping> metadata, Findings findings) {
    strings("label", metadata.flatMap(mapping -> mapping.mapping("labels")), findings);
    strings("annotation", metadata.flatMap(mapping -> mapping.mapping("annotations")), findings);
  }

  private static void strings(String what, Optional<Mapping> mapping, Findings findings) {
    mapping.ifPresent(entries -> entries.effectiveEntries().forEach(entry ->
        entry.value().asScalar().ifPresent(value -> string(what, entry.name(), value, findings))));
  }

  private static void string(String what, String name, Scalar value, Findings findings) {
    Scalar.Type type = value.oldType();
    boolean printed = value.span().length() > 0 && value.span().verbatimOrigin().isEmpty();
    if (printed && type != Scalar.Type.STRING && type != Scalar.Type.NULL) {
      findings.report(value.span(), what + " \"" + name + "\" must be a string, but " + value.text() + " without quotes is "
          + (type == Scalar.Type.INTEGER ? "an " : "a ") + type.toString().toLowerCase(Locale.ROOT));
    }
  }
}
