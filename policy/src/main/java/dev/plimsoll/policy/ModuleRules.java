package dev.plimsoll.policy;

import dev.plimsoll.engine.PolicyLanguage;
import dev.plimsoll.policy.vendor.VendorBuiltins;
import dev.plimsoll.rego.ModuleText;
import dev.plimsoll.rego.Policy;
import dev.plimsoll.rego.PolicyRule;
import dev.plimsoll.rego.Rego;
import dev.plimsoll.rego.RegoError;
import dev.plimsoll.rego.RegoException;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.ValueSyntaxException;
import dev.plimsoll.rule.Document;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.Unparsed;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes rules of modules: each {@code deny}, {@code violation} or {@code warn} of a package is one. */
final class ModuleRules {
  private static final Pattern NAME = Pattern.compile("(deny|violation|warn)(_[a-zA-Z0-9]+)*");
  private static final Pattern COMBINED = Pattern.compile("\\binput\\[|\\bin input\\b");

  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final List<ModuleText> modules = new ArrayList<>();
  private final List<Document> defects = new ArrayList<>();
  private final PolicyData data = new PolicyData();
  private final Inputs inputs = new Inputs();
  private boolean combines;

  void addModule(PolicyFiles.Found file) {
    if (!file.is("_test.rego")) {
      Source source = file.source();
      sources.put(source.path().toString(), source);
      modules.add(Modules.read(source));
    }
  }

  /** Takes a file of data, if its name says that it is one. */
  void addData(PolicyFiles.Found file) {
    if (PolicyData.isData(file)) {
      try {
        data.add(file);
      } catch (ValueSyntaxException e) {
        Span span = file.source().span(0, file.source().text().length());
        defects.add(new Unparsed(span, span.firstLine(), e.getMessage()));
      }
    }
  }

  List<Rule<?>> rules() {
    List<Rule<?>> rules = new ArrayList<>();
    if (modules.isEmpty()) {
      return rules;
    }
    try {
      Policy policy = Rego.compile(modules, VendorBuiltins.all());
      ObjectValue documents = data.value();
      for (PolicyRule rule : policy.rules()) {
        if (isVerdict(rule)) {
          rules.add(rule(policy, rule, documents));
        }
      }
    } catch (RegoException e) {
      e.errors().forEach(error -> defects.add(defect(error)));
    }
    return rules;
  }

  List<Document> defects() {
    return List.copyOf(defects);
  }

  List<PolicyLanguage.Extractor> extractors() {
    return combines ? List.of(Combined::facts) : List.of();
  }

  private Rule<?> rule(Policy policy, PolicyRule rule, ObjectValue documents) {
    Verdict verdict = new Verdict(policy, rule, documents);
    Source source = sources.get(rule.location().file());
    boolean combined = source != null && source.text().contains(".contents") && COMBINED.matcher(source.text()).find();
    combines |= combined;
    return combined
        ? new CombinedRule(Annotations.meta(rule), verdict, Annotations.page(rule))
        : new DocumentRule(Annotations.meta(rule), verdict, InputForm.of(rule), inputs, Annotations.page(rule));
  }

  static boolean isVerdict(PolicyRule rule) {
    boolean isTest = !rule.packagePath().isEmpty() && rule.packagePath().get(rule.packagePath().size() - 1).endsWith("_test");
    String own = rule.path().substring(rule.path().lastIndexOf('.') + 1);
    return rule.kind() != PolicyRule.Kind.FUNCTION && !isTest && NAME.matcher(rule.name()).matches() && own.equals(rule.name());
  }

  private Unparsed defect(RegoError error) {
    Source source = sources.get(error.location().file());
    if (source == null) {
      source = sources.values().iterator().next();
    }
    int start = Math.min(error.location().offset(), source.text().length());
    Span rest = source.span(start, source.lineEnd(source.line(start)));
    return new Unparsed(source.span(0, source.text().length()), rest, error.message());
  }
}
