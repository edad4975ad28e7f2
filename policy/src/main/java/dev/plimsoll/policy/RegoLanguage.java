package dev.plimsoll.policy;

import dev.plimsoll.engine.PolicyLanguage;
import dev.plimsoll.policy.gatekeeper.Constraint;
import dev.plimsoll.policy.gatekeeper.ConstraintTemplate;
import dev.plimsoll.policy.gatekeeper.GatekeeperRules;
import dev.plimsoll.rule.Document;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.source.Source;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Policies in Rego: modules as conftest and OPA take them, and Gatekeeper's templates with their constraints. */
public final class RegoLanguage implements PolicyLanguage {
  @Override
  public Policies load(List<Path> paths) {
    GatekeeperRules gatekeeper = new GatekeeperRules();
    ModuleRules modules = new ModuleRules();
    List<Document> documents = new ArrayList<>();
    for (PolicyFiles.Found file : PolicyFiles.below(paths)) {
      if (file.is(".rego")) {
        modules.addModule(file);
      } else if (!addGatekeeper(file.source(), gatekeeper, documents)) {
        modules.addData(file);
      }
    }
    List<Rule<?>> rules = new ArrayList<>(gatekeeper.rules());
    List<Extractor> extractors = new ArrayList<>(gatekeeper.extractor(rules).stream().toList());
    documents.addAll(gatekeeper.defects());
    rules.addAll(modules.rules());
    documents.addAll(modules.defects());
    extractors.addAll(modules.extractors());
    return new Policies(rules, documents, extractors);
  }

  @Override
  public boolean claims(Path file, String text) {
    if (file.toString().endsWith(".rego")) {
      return true;
    }
    boolean possible = text.contains("templates.gatekeeper.sh/") || text.contains("constraints.gatekeeper.sh/");
    return possible && YamlParser.root(Source.of(file, text)).flatMap(YamlNode::asMapping)
        .filter(root -> ConstraintTemplate.of(root).isPresent() || Constraint.of(root).isPresent()).isPresent();
  }

  private static boolean addGatekeeper(Source source, GatekeeperRules gatekeeper, List<Document> broken) {
    if (!source.text().contains("gatekeeper.sh")) {
      return false;
    }
    boolean any = false;
    for (Document document : YamlParser.documents(source)) {
      Optional<Mapping> root = document instanceof YamlDocument yaml ? yaml.root().asMapping() : Optional.empty();
      if (root.isPresent()) {
        any |= gatekeeper.add(root.get());
      } else if (!(document instanceof YamlDocument)) {
        broken.add(document);
        any = true;
      }
    }
    return any;
  }
}
