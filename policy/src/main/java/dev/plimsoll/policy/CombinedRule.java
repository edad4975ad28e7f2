package dev.plimsoll.policy;

import dev.plimsoll.engine.PolicyLanguage;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Project;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Subject;
import dev.plimsoll.source.Span;
import java.nio.file.Path;
import java.util.List;

/** A policy's rule about all documents at once: its input is an array of {@code {path, contents}}. */
record CombinedRule(RuleMeta meta, Verdict verdict, String page) implements Rule<Project>, PolicyLanguage.Documented {
  @Override
  public Class<Project> target() {
    return Project.class;
  }

  @Override
  public void check(Project project, Findings findings) {
    List<Combined> facts = project.facts(Combined.class);
    if (facts.isEmpty()) {
      return;
    }
    Value input = ArrayValue.of(facts.stream().map(CombinedRule::entry).toList());
    for (Verdict.Objection objection : verdict.objections(input, Path.of("Combined"))) {
      Span place = objection.place().orElseGet(() -> facts.get(0).document().span().firstLine());
      findings.report(Subject.NONE, place, objection.message());
    }
  }

  private static Value entry(Combined fact) {
    return new ObjectValue.Builder()
        .put("path", StringValue.of(fact.document().span().source().path().toString()))
        .put("contents", fact.contents()).build();
  }
}
