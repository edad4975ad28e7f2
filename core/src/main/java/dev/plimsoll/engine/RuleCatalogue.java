package dev.plimsoll.engine;

import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.RuleProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * All rules that the installation has, loaded a provider at a time and only when asked for: a run over Dockerfiles never loads a
 * Kubernetes rule.
 */
public final class RuleCatalogue {
  private final List<RuleProvider> providers;
  private final Map<RuleProvider, List<Rule<?>>> loaded = new HashMap<>();
  private final Map<String, Rule<?>> added = new LinkedHashMap<>();
  private Map<String, Rule<?>> byId;
  private Map<String, List<String>> byAlias;

  /**
   * @throws IllegalStateException if no provider is found, a broken installation
   */
  public static RuleCatalogue installed() {
    List<RuleProvider> found = new ArrayList<>();
    ServiceLoader.load(RuleProvider.class, RuleProvider.class.getClassLoader()).forEach(found::add);
    if (found.isEmpty()) {
      throw new IllegalStateException("no rules found: the installation is broken");
    }
    return new RuleCatalogue(found);
  }

  public RuleCatalogue(List<RuleProvider> providers) {
    this.providers = List.copyOf(providers);
  }

  /** The same rules without what was {@linkplain #add added}: policies belong to one run. */
  public RuleCatalogue fresh() {
    return new RuleCatalogue(providers);
  }

  /** Makes known a rule that no provider has, a policy: its page and metadata, not its running. */
  public synchronized void add(Rule<?> rule) {
    added.put(rule.meta().id(), rule);
    byId = null;
  }

  /** The rules of the providers that look at {@code target}. */
  public synchronized List<Rule<?>> lookingAt(Class<?> target) {
    List<Rule<?>> found = new ArrayList<>();
    for (RuleProvider provider : providers) {
      if (provider.targets().contains(target)) {
        for (Rule<?> rule : rulesOf(provider)) {
          if (rule.target() == target) {
            found.add(rule);
          }
        }
      }
    }
    return found;
  }

  /** All rules in the order of their ids. */
  public synchronized List<Rule<?>> all() {
    return List.copyOf(index().values());
  }

  public synchronized Optional<Rule<?>> rule(String id) {
    for (RuleProvider provider : providers) {
      if (byId == null && loaded.containsKey(provider)) {
        for (Rule<?> rule : rulesOf(provider)) {
          if (rule.meta().id().equals(id)) {
            return Optional.of(rule);
          }
        }
      }
    }
    return Optional.ofNullable(index().get(id));
  }

  public Optional<RuleMeta> meta(String id) {
    return rule(id).map(Rule::meta);
  }

  /** The ids that {@code name} stands for: its own, those of a family ({@code dockerfile/*}) or those of a peer's id. */
  public synchronized Set<String> resolve(String name) {
    if (index().containsKey(name)) {
      return Set.of(name);
    }
    Set<String> found = new LinkedHashSet<>();
    if (name.endsWith("/*")) {
      String prefix = name.substring(0, name.length() - 1);
      byId.keySet().stream().filter(id -> id.startsWith(prefix)).forEach(found::add);
      return found;
    }
    found.addAll(aliases().getOrDefault(name, List.of()));
    if (found.isEmpty() && name.indexOf(':') < 0) {
      String bare = ":" + name;
      aliases().forEach((alias, ids) -> {
        if (alias.endsWith(bare)) {
          found.addAll(ids);
        }
      });
    }
    return found;
  }

  /** The ids that {@code peer} (as in {@code hadolint}) knows by {@code name}, wildcards like {@code SC*} included. */
  public synchronized Set<String> resolve(String peer, String name) {
    Set<String> found = new LinkedHashSet<>(aliases().getOrDefault(peer + ":" + name, List.of()));
    if (found.isEmpty()) {
      for (int length = name.length() - 1; length > 0 && found.isEmpty(); length--) {
        found.addAll(aliases().getOrDefault(peer + ":" + name.substring(0, length) + "*", List.of()));
      }
    }
    return found;
  }

  /** The ids of all rules that {@code peer} knows; empty, which is all rules, for a peer that no alias names. */
  public synchronized Set<String> knownTo(String peer) {
    Set<String> found = new LinkedHashSet<>();
    aliases().forEach((alias, ids) -> {
      if (alias.startsWith(peer + ":")) {
        found.addAll(ids);
      }
    });
    return found;
  }

  /** Every name a user may write: ids, families and aliases. */
  public synchronized List<String> names() {
    Set<String> names = new LinkedHashSet<>(index().keySet());
    index().keySet().forEach(id -> names.add(id.substring(0, id.indexOf('/')) + "/*"));
    names.addAll(aliases().keySet());
    return List.copyOf(names);
  }

  /** The tags that some rule carries. */
  public Set<String> tags() {
    Set<String> tags = new LinkedHashSet<>();
    all().forEach(rule -> tags.addAll(rule.meta().tags()));
    return tags;
  }

  /** The options of a rule in their order; none for an unknown one. */
  public List<RuleOption> options(String id) {
    return rule(id).map(OptionBinding::options).orElse(List.of());
  }

  /** The page of a rule as Markdown; empty where it has none. */
  public synchronized Optional<String> page(String id) {
    Rule<?> rule = index().get(id);
    if (rule instanceof PolicyLanguage.Documented documented) {
      return Optional.of(documented.page());
    }
    for (RuleProvider provider : providers) {
      if (rulesOf(provider).stream().anyMatch(known -> known.meta().id().equals(id))) {
        return read(provider, provider.page(id));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> read(RuleProvider provider, String resource) {
    try (InputStream in = provider.getClass().getClassLoader().getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private List<Rule<?>> rulesOf(RuleProvider provider) {
    return loaded.computeIfAbsent(provider, RuleProvider::rules);
  }

  private Map<String, Rule<?>> index() {
    if (byId == null) {
      List<Rule<?>> all = new ArrayList<>(added.values());
      providers.forEach(provider -> all.addAll(rulesOf(provider)));
      all.sort(Comparator.comparing(rule -> rule.meta().id()));
      Map<String, Rule<?>> made = new LinkedHashMap<>();
      for (Rule<?> rule : all) {
        Rule<?> twin = made.put(rule.meta().id(), rule);
        if (twin != null) {
          throw new IllegalStateException("two rules are called " + rule.meta().id());
        }
      }
      byId = made;
      byAlias = null;
    }
    return byId;
  }

  private Map<String, List<String>> aliases() {
    if (byAlias == null || byId == null) {
      Map<String, List<String>> made = new HashMap<>();
      for (Rule<?> rule : index().values()) {
        rule.meta().aliases().forEach(alias -> made.computeIfAbsent(alias, key -> new ArrayList<>()).add(rule.meta().id()));
      }
      byAlias = made;
    }
    return byAlias;
  }
}
