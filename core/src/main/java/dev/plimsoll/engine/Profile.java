package dev.plimsoll.engine;

import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Merges a configuration and the catalogue into the rules that run, target by target and only for targets that are met. */
final class Profile {
  private record Key(Class<?> target, List<Integer> overrides) {
    @Override
    public boolean equals(Object that) {
      return that instanceof Key other && target.equals(other.target) && overrides.equals(other.overrides);
    }

    @Override
    public int hashCode() {
      return 31 * target.hashCode() + overrides.hashCode();
    }
  }

  private final Config config;
  private final RuleCatalogue catalogue;
  private final PolicyLanguage.Policies policies;
  private final Map<Key, List<ActiveRule>> active = new ConcurrentHashMap<>();

  Profile(Config config, RuleCatalogue catalogue, PolicyLanguage.Policies policies) {
    this.config = config;
    this.catalogue = catalogue;
    this.policies = policies;
  }

  /** The policies that this configuration names. */
  PolicyLanguage.Policies policies() {
    return policies;
  }

  Config config() {
    return config;
  }

  /** The rules that look at {@code target} in the file {@code path}. */
  List<ActiveRule> rules(Class<?> target, Path path) {
    return active.computeIfAbsent(new Key(target, overridesOf(path)), this::activate);
  }

  /** The project rules that come from policies. */
  List<ActiveRule> policyRules(Class<?> target) {
    List<ActiveRule> found = new ArrayList<>();
    policies.rules().stream().filter(rule -> rule.target() == target)
        .forEach(rule -> activate(rule, config.rules()).ifPresent(found::add));
    return found;
  }

  /** The severity of the rule {@code id} in the file {@code path}; empty where it does not run. */
  Optional<Severity> severity(String id, Path path) {
    return catalogue.rule(id).flatMap(rule -> activate(rule, settings(overridesOf(path)))).map(ActiveRule::severity);
  }

  private List<Integer> overridesOf(Path path) {
    List<Integer> matching = new ArrayList<>();
    for (int i = 0; i < config.overrides().size(); i++) {
      if (config.overrides().get(i).paths().stream().anyMatch(pattern -> pattern.covers(path))) {
        matching.add(i);
      }
    }
    return matching;
  }

  private List<ActiveRule> activate(Key key) {
    List<Config.Setting> settings = settings(key.overrides);
    List<ActiveRule> found = new ArrayList<>();
    for (Rule<?> rule : catalogue.lookingAt(key.target)) {
      activate(rule, settings).ifPresent(found::add);
    }
    for (Rule<?> rule : policies.rules()) {
      if (rule.target() == key.target) {
        activate(rule, settings).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private List<Config.Setting> settings(List<Integer> overrides) {
    List<Config.Setting> settings = new ArrayList<>(config.rules());
    overrides.forEach(index -> settings.addAll(config.overrides().get(index).rules()));
    return settings;
  }

  private Optional<ActiveRule> activate(Rule<?> rule, List<Config.Setting> settings) {
    RuleMeta meta = rule.meta();
    boolean on = isTagged(meta);
    Severity severity = meta.severity();
    Rule<?> bound = rule;
    for (Config.Setting setting : settings) {
      if (!setting.ids().contains(meta.id()) && !setting.ids().contains(meta.family() + "/*")) {
        continue;
      }
      on = setting.state() == Config.Switch.ON || setting.state() == Config.Switch.AS_TAGGED && on;
      for (Severity wanted : setting.severity()) {
        severity = wanted;
      }
      for (Mapping options : setting.options()) {
        bound = OptionBinding.bind(bound, options);
      }
    }
    return on ? Optional.of(new ActiveRule(bound, severity)) : Optional.empty();
  }

  private boolean isTagged(RuleMeta meta) {
    return switch (meta.family()) {
      case "plimsoll", "rego", "gatekeeper" -> true;
      default -> config.tags().contains("all") || meta.tags().stream().anyMatch(config.tags()::contains);
    };
  }
}
