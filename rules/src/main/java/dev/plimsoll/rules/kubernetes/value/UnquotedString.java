package dev.plimsoll.rules.kubernetes.value;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.EnvVariable;
import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.HasSubject;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Finds numbers and booleans where the API takes strings alone, and so refuses the object. */
public record UnquotedString() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unquoted-string", Severity.ERROR, "A number or boolean stands where the API takes a string")
        .tags("recommended", "schema")
        .fix(Fixable.SAFE);
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    metadata(object, object.metadata(), findings);
    if (object.is("", "ConfigMap", "Secret")) {
      for (String field : List.of("data", "stringData")) {
        strings(object, object.root().mapping(field), "value of key", findings);
      }
    }
    if (object.is("", "Service", "ReplicationController")) {
      strings(object, object.spec().flatMap(spec -> spec.mapping("selector")), "selected label", findings);
    } else {
      strings(object, object.root().at("spec", "selector", "matchLabels").flatMap(YamlNode::asMapping), "selected label", findings);
    }
    for (PodSpec pod : object.podSpecs()) {
      if (pod.metadata().isPresent() && !pod.metadata().equals(object.metadata())) {
        metadata(pod, pod.metadata(), findings);
      }
      strings(pod, pod.node().mapping("nodeSelector"), "selected node label", findings);
      pod.containers().forEach(container -> container(container, findings));
    }
  }

  private static void metadata(HasSubject about, Optional<Mapping> metadata, Findings findings) {
    strings(about, metadata.flatMap(node -> node.mapping("labels")), "label", findings);
    strings(about, metadata.flatMap(node -> node.mapping("annotations")), "annotation", findings);
  }

  private static void strings(HasSubject about, Optional<Mapping> mapping, String noun, Findings findings) {
    for (Mapping.Entry entry : mapping.map(Mapping::entries).orElse(List.of())) {
      if (entry.value().resolved() instanceof Scalar value && isNoString(value)) {
        report(about, value, noun + " \"" + entry.name() + "\"", findings);
      }
    }
  }

  private static void container(Container container, Findings findings) {
    for (EnvVariable variable : container.env()) {
      variable.value().filter(UnquotedString::isNoString).ifPresent(value ->
          report(container, value, "environment variable \"" + variable.name() + "\" of " + container.label(), findings));
    }
    for (Scalar word : container.commandLine()) {
      if (isNoString(word)) {
        report(container, word, "an argument of " + container.label(), findings);
      }
    }
  }

  private static boolean isNoString(Scalar value) {
    Scalar.Type type = value.isPlain() ? value.oldType() : Scalar.Type.STRING;
    return type != Scalar.Type.STRING && type != Scalar.Type.NULL;
  }

  private static void report(HasSubject about, Scalar value, String what, Findings findings) {
    String noun = value.oldType() == Scalar.Type.BOOLEAN ? "boolean" : "number";
    findings.report(about, value.span(), what + " is the " + noun + " " + value.text() + " where a string is needed",
        Fix.safe("Quote " + value.text(), value.span(), "\"" + value.text() + "\""));
  }
}
