package dev.plimsoll.policy.gatekeeper;

import dev.plimsoll.engine.PolicyLanguage;
import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.policy.input.YamlValues;
import dev.plimsoll.rego.Policy;
import dev.plimsoll.rego.Query;
import dev.plimsoll.rego.Rego;
import dev.plimsoll.rego.RegoError;
import dev.plimsoll.rego.RegoException;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rule.Document;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Unparsed;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes rules of templates and constraints, and findings of those that are defective. */
public final class GatekeeperRules {
  /** A template that compiles. */
  private record Compiled(ConstraintTemplate template, Query query, boolean needsProject) {}

  private final Map<String, ConstraintTemplate> templates = new HashMap<>();
  private final Map<String, Optional<Compiled>> compiled = new HashMap<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Expansion> expansions = new ArrayList<>();
  private final List<Document> defects = new ArrayList<>();
  private final Reviews reviews = new Reviews(expansions);

  /** Takes a mapping if it is Gatekeeper's; whether it is. */
  public boolean add(Mapping root) {
    Optional<ConstraintTemplate> template = ConstraintTemplate.of(root);
    template.ifPresent(found -> templates.put(found.kind(), found));
    Optional<Constraint> constraint = Constraint.of(root);
    constraint.ifPresent(constraints::add);
    Optional<Expansion> expansion = Expansion.of(root);
    expansion.ifPresent(expansions::add);
    return template.isPresent() || constraint.isPresent() || expansion.isPresent();
  }

  /** A rule for each constraint that applies outside a cluster. */
  public List<Rule<?>> rules() {
    List<Rule<?>> rules = new ArrayList<>();
    templates.keySet().forEach(this::compile);
    for (Constraint constraint : constraints) {
      Optional<Compiled> template = compile(constraint.kind());
      Optional<Severity> severity = constraint.severity();
      if (!templates.containsKey(constraint.kind())) {
        defect(constraint.root(), constraint.root().placeOf("kind"), "no ConstraintTemplate defines kind \"" + constraint.kind() + "\"");
      } else if (template.isPresent() && severity.isPresent()) {
        judge(constraint, template.get()).ifPresent(judge -> rules.add(rule(constraint, template.get(), severity.get(), judge)));
      }
    }
    return rules;
  }

  /** The judge of each constraint that is sound, whatever its enforcement action. */
  List<Judge> judges() {
    List<Judge> judges = new ArrayList<>();
    templates.keySet().forEach(this::compile);
    for (Constraint constraint : constraints) {
      if (!templates.containsKey(constraint.kind())) {
        defect(constraint.root(), constraint.root().placeOf("kind"), "no ConstraintTemplate defines kind \"" + constraint.kind() + "\"");
      }
      compile(constraint.kind()).flatMap(template -> judge(constraint, template)).ifPresent(judges::add);
    }
    return judges;
  }

  Reviews reviews() {
    return reviews;
  }

  /** What was found defective while {@link #rules()} were made. */
  public List<Document> defects() {
    return List.copyOf(defects);
  }

  /** Keeps the reviews of all objects, if a rule needs them. */
  public Optional<PolicyLanguage.Extractor> extractor(List<Rule<?>> rules) {
    boolean needed = rules.stream().anyMatch(InventoryRule.class::isInstance);
    return needed
        ? Optional.of(document -> document instanceof KubernetesObject object ? reviews.of(object) : List.of())
        : Optional.empty();
  }

  private Rule<?> rule(Constraint constraint, Compiled compiled, Severity severity, Judge judge) {
    ConstraintTemplate template = compiled.template;
    RuleMeta meta = RuleMeta.of("gatekeeper/" + constraint.kind() + "." + constraint.name(), severity, summary(template));
    String page = "# " + template.title() + "\n\n" + template.description() + "\n";
    return compiled.needsProject || judge.needsNamespaces()
        ? new InventoryRule(meta, judge, page)
        : new ConstraintRule(meta, judge, reviews, page);
  }

  private static String summary(ConstraintTemplate template) {
    String sentence = template.description().strip().split("(?<=[.!?])\\s", 2)[0].replaceAll("\\s+", " ").replaceFirst("\\.$", "");
    return sentence.isBlank() ? template.title() : sentence;
  }

  private Optional<Judge> judge(Constraint constraint, Compiled compiled) {
    Value parameters = constraint.parameters();
    if (compiled.template.schema().isPresent() && YamlValues.unplaced(compiled.template.schema().get()) instanceof ObjectValue schema) {
      ParameterSchema checked = new ParameterSchema(schema);
      parameters = checked.withDefaults(parameters);
      List<String> problems = constraint.root().at("spec", "parameters").isPresent() ? checked.problems(parameters) : List.of();
      problems.forEach(problem -> defect(constraint.root(), constraint.root().placeOf("spec", "parameters"), problem));
      if (!problems.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(new Judge(compiled.query, constraint.match(), parameters));
  }

  private Optional<Compiled> compile(String kind) {
    Optional<Compiled> known = compiled.get(kind);
    if (known == null) {
      known = templates.containsKey(kind) ? compile(templates.get(kind)) : Optional.empty();
      compiled.put(kind, known);
    }
    return known;
  }

  private Optional<Compiled> compile(ConstraintTemplate template) {
    Mapping root = template.root();
    if (template.kind().isEmpty()) {
      defect(root, root.placeOf("spec", "crd", "spec", "names", "kind"), "ConstraintTemplate names no kind for its constraints");
      return Optional.empty();
    }
    if (template.rego().isEmpty()) {
      defect(root, root.placeOf("spec", "targets"), template.hasCel()
          ? "template \"" + template.name() + "\" is not evaluated: its policy is written in CEL only"
          : "template \"" + template.name() + "\" holds no policy");
      return Optional.empty();
    }
    try {
      Policy policy = Rego.compile(template.rego().stream().map(ConstraintTemplate.Text::module).toList());
      String entry = policy.packages().get(0) + ".violation";
      if (policy.rules().stream().noneMatch(rule -> rule.path().equals(entry))) {
        defect(root, template.rego().get(0).node().place(), "policy of template \"" + template.name() + "\" has no rule \"violation\"");
        return Optional.empty();
      }
      boolean needsProject = template.rego().stream()
          .anyMatch(text -> text.node().text().contains("inventory") || text.node().text().contains("namespaceObject"));
      return Optional.of(new Compiled(template, policy.query(entry), needsProject));
    } catch (RegoException e) {
      e.errors().forEach(error -> defect(root, place(template, error), error.message()));
      return Optional.empty();
    }
  }

  /** The place of an error of a module that stands in a YAML text: where a block scalar keeps its lines, the line itself. */
  private static Span place(ConstraintTemplate template, RegoError error) {
    for (ConstraintTemplate.Text text : template.rego()) {
      if (text.module().file().equals(error.location().file())) {
        return EmbeddedText.line(text.node(), error.location().row());
      }
    }
    return template.root().placeOf("spec");
  }

  private void defect(Mapping root, Span at, String reason) {
    defects.add(new Unparsed(root.span(), at, reason));
  }
}
