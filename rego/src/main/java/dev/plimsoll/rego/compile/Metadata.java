package dev.plimsoll.rego.compile;

import dev.plimsoll.rego.syntax.Module;
import dev.plimsoll.rego.syntax.Rule;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rego.value.ValueSyntaxException;
import dev.plimsoll.rego.value.Yaml;
import java.util.ArrayList;
import java.util.List;

/** The annotations that {@code # METADATA} comments give to rules and packages. */
public final class Metadata {
  /** That of a query. */
  static final Metadata NONE = new Metadata(List.of(), null);

  private final List<Module> modules;
  private final PolicyCompiler.Defined rule;

  Metadata(List<Module> modules, PolicyCompiler.Defined rule) {
    this.modules = modules;
    this.rule = rule;
  }

  /** What {@code rego.metadata.rule()} gives in the rule. */
  Value ofRule() {
    return rule == null ? ObjectValue.EMPTY : ofRule(rule.module(), rule.rule());
  }

  /** What {@code rego.metadata.chain()} gives in the rule. */
  Value chain() {
    return rule == null ? ArrayValue.EMPTY : chain(modules, rule.module(), rule.rule());
  }

  /** The annotations right above a rule, as an object; empty where there are none. */
  public static Value ofRule(Module module, Rule rule) {
    for (Module.Annotation annotation : module.annotations()) {
      if (annotation.target() == rule.location().row() && !scope(annotation, "rule").equals("package")) {
        return parsed(annotation, scope(annotation, "rule"));
      }
    }
    return ObjectValue.EMPTY;
  }

  /** The annotations of a module's package, as an object; empty where there are none. */
  public static Value ofPackage(Module module) {
    for (Module.Annotation annotation : module.annotations()) {
      if (annotation.target() == module.location().row()) {
        return parsed(annotation, scope(annotation, "package"));
      }
    }
    return ObjectValue.EMPTY;
  }

  /** The rule's annotations, then those of its document and packages. */
  private static Value chain(List<Module> modules, Module module, Rule rule) {
    List<Value> chain = new ArrayList<>();
    Value path = path(module, rule.head().name());
    ObjectValue.Builder first = new ObjectValue.Builder().put("path", path);
    Value own = ofRule(module, rule);
    if (own instanceof ObjectValue object && object.size() > 0) {
      first.put("annotations", own);
    }
    chain.add(first.build());
    Value above = ofPackage(module);
    for (Module other : modules) {
      if (above.equals(ObjectValue.EMPTY) && other.packagePath().equals(module.packagePath())) {
        above = ofPackage(other);
      }
    }
    if (above instanceof ObjectValue object && object.size() > 0) {
      chain.add(new ObjectValue.Builder().put("path", path(module, "")).put("annotations", above).build());
    }
    return ArrayValue.of(chain);
  }

  private static Value path(Module module, String name) {
    List<Value> path = new ArrayList<>(List.of(StringValue.of("data")));
    module.packagePath().forEach(part -> path.add(StringValue.of(part)));
    if (!name.isEmpty()) {
      path.add(StringValue.of(name));
    }
    return ArrayValue.of(path);
  }

  private static String scope(Module.Annotation annotation, String otherwise) {
    return parse(annotation) instanceof ObjectValue object && object.get("scope") instanceof StringValue scope
        ? scope.value() : otherwise;
  }

  private static Value parsed(Module.Annotation annotation, String scope) {
    return parse(annotation) instanceof ObjectValue object
        ? object.with(StringValue.of("scope"), StringValue.of(scope)) : ObjectValue.EMPTY;
  }

  private static Value parse(Module.Annotation annotation) {
    try {
      return Yaml.parse(annotation.yaml());
    } catch (ValueSyntaxException notYaml) {
      return ObjectValue.EMPTY;
    }
  }
}
