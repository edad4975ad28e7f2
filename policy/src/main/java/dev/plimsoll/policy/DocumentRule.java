package dev.plimsoll.policy;

import dev.plimsoll.engine.PolicyLanguage;
import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rule.Document;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.HasSubject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlNode;

/** A policy's rule about one document at a time. */
record DocumentRule(RuleMeta meta, Verdict verdict, InputForm form, Inputs inputs, String page)
    implements Rule<Document>, PolicyLanguage.Documented {
  @Override
  public Class<Document> target() {
    return Document.class;
  }

  @Override
  public void check(Document document, Findings findings) {
    for (Value input : inputs.of(document, form)) {
      for (Verdict.Objection objection : verdict.objections(input, document.span().source().path())) {
        Span place = objection.place().orElseGet(() -> place(document));
        findings.report(subject(document, place), place, objection.message());
      }
    }
  }

  private static Span place(Document document) {
    if (document instanceof KubernetesObject object) {
      return object.place();
    }
    return document instanceof YamlDocument yaml ? place(yaml.root()) : document.span().firstLine();
  }

  private static Span place(YamlNode root) {
    return root.asMapping().map(mapping -> mapping.at("metadata", "name").isPresent()
        ? mapping.placeOf("metadata", "name") : mapping.place()).orElse(root.place()).firstLine();
  }

  private static HasSubject subject(Document document, Span place) {
    if (document instanceof YamlDocument yaml) {
      for (KubernetesObject object : KubernetesObject.of(yaml)) {
        if (object.span().contains(place)) {
          return object;
        }
      }
    }
    return document;
  }
}
