package dev.plimsoll.rules.yaml;

import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import dev.plimsoll.yaml.YamlDocument;
import java.util.List;

/** Rules about YAML itself, whatever it describes. */
public final class YamlRules implements RuleProvider {
  @Override
  public String family() {
    return "yaml";
  }

  @Override
  public List<Class<?>> targets() {
    return List.of(YamlDocument.class);
  }

  @Override
  public List<Rule<?>> rules() {
    return List.of(new DuplicateKey());
  }
}
