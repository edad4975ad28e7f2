package dev.plimsoll.engine;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.Project;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.RuleProvider;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Unparsed;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;

/** A few small rules to try the engine with. */
final class TestRules implements RuleProvider {
  static RuleCatalogue catalogue() {
    return new RuleCatalogue(List.of(new TestRules(), new Always()));
  }

  @Override
  public String family() {
    return "test";
  }

  @Override
  public List<Class<?>> targets() {
    return List.of(KubernetesObject.class, Project.class);
  }

  @Override
  public List<Rule<?>> rules() {
    return List.of(new Word(), new Colour(), new Crash(), new Breaking(), new Count());
  }

  /** The rules that run whatever the profile. */
  static final class Always implements RuleProvider {
    @Override
    public String family() {
      return "plimsoll";
    }

    @Override
    public List<Class<?>> targets() {
      return List.of(Unparsed.class, Project.class);
    }

    @Override
    public List<Rule<?>> rules() {
      return List.of(new Broken(), new Unused());
    }
  }

  /** Objects to every value {@code bad} in data. */
  record Word(String word, List<String> also) implements Rule<KubernetesObject> {
    Word() {
      this("bad", List.of());
    }

    @Override
    public RuleMeta meta() {
      return RuleMeta.of("test/word", Severity.WARNING, "a value is bad").tags("recommended", "style").aliases("peer:W1").fix(Fixable.SAFE);
    }

    @Override
    public Class<KubernetesObject> target() {
      return KubernetesObject.class;
    }

    @Override
    public void check(KubernetesObject object, Findings findings) {
      for (Mapping.Entry entry : object.root().mapping("data").map(Mapping::effectiveEntries).orElse(List.of())) {
        entry.value().asScalar().filter(value -> value.text().equals(word) || also.contains(value.text()))
            .ifPresent(value -> findings.report(value.span(), "value \"" + value.text() + "\" is bad", Fix.safe("Say good", value.span(), "good")));
      }
    }
  }

  /** Objects to the key colour, as an error, when asked. */
  record Colour() implements Rule<KubernetesObject> {
    @Override
    public RuleMeta meta() {
      return RuleMeta.of("test/colour", Severity.ERROR, "a colour is set").tags("strict");
    }

    @Override
    public Class<KubernetesObject> target() {
      return KubernetesObject.class;
    }

    @Override
    public void check(KubernetesObject object, Findings findings) {
      object.root().at("data", "colour").ifPresent(value -> findings.report(value.span(), "colour is set"));
    }
  }

  /** Throws on objects called crash. */
  record Crash() implements Rule<KubernetesObject> {
    @Override
    public RuleMeta meta() {
      return RuleMeta.of("test/crash", Severity.ERROR, "crashes").tags("strict");
    }

    @Override
    public Class<KubernetesObject> target() {
      return KubernetesObject.class;
    }

    @Override
    public void check(KubernetesObject object, Findings findings) {
      if (object.name().equals("crash")) {
        throw new IllegalStateException("on purpose");
      }
    }
  }

  /** Has a fix that makes the file unparsable. */
  record Breaking() implements Rule<KubernetesObject> {
    @Override
    public RuleMeta meta() {
      return RuleMeta.of("test/breaking", Severity.WARNING, "has a bad fix").tags("strict").fix(Fixable.SAFE);
    }

    @Override
    public Class<KubernetesObject> target() {
      return KubernetesObject.class;
    }

    @Override
    public void check(KubernetesObject object, Findings findings) {
      object.root().at("data", "fragile").map(YamlNode::span)
          .ifPresent(span -> findings.report(span, "fragile is set", Fix.safe("Break it", span, "[")));
    }
  }

  /** Counts objects of one name in the project. */
  record Count() implements Rule<Project> {
    @Override
    public RuleMeta meta() {
      return RuleMeta.of("test/count", Severity.WARNING, "two objects share a name").tags("strict");
    }

    @Override
    public Class<Project> target() {
      return Project.class;
    }

    @Override
    public void check(Project project, Findings findings) {
      List<ObjectFact> facts = project.facts(ObjectFact.class);
      for (int i = 1; i < facts.size(); i++) {
        if (facts.get(i).name().equals(facts.get(i - 1).name())) {
          findings.report(facts.get(i), facts.get(i).place(), "\"" + facts.get(i).name() + "\" is there twice");
        }
      }
    }
  }

  record Broken() implements Rule<Unparsed> {
    @Override
    public RuleMeta meta() {
      return RuleMeta.of("plimsoll/unparsed", Severity.ERROR, "input cannot be parsed");
    }

    @Override
    public Class<Unparsed> target() {
      return Unparsed.class;
    }

    @Override
    public void check(Unparsed input, Findings findings) {
      findings.report(input.at(), input.reason());
    }
  }

  record Unused() implements Rule<Project> {
    @Override
    public RuleMeta meta() {
      return RuleMeta.of("plimsoll/unused-suppression", Severity.WARNING, "a suppression suppresses nothing");
    }

    @Override
    public Class<Project> target() {
      return Project.class;
    }

    @Override
    public void check(Project project, Findings findings) {}
  }
}
