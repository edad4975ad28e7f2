package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Reordering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds services whose keys are not in the agreed order. Keys that no group names come last, by alphabet; merge keys and
 * {@code x-} keys may stand anywhere.
 *
 * @param groupOrder the names of the groups, first to last
 * @param groups the keys of a group in their order, by the group's name; a group left out keeps its default
 */
public record UnorderedServiceKeys(List<String> groupOrder, Map<String, List<String>> groups) implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/unordered-service-keys", Severity.INFO, "The keys of a service are not in the agreed order")
          .tags("style").aliases("dclint:service-keys-order").fix(Fixable.SAFE);
  private static final Map<String, List<String>> DEFAULTS = new LinkedHashMap<>();

  static {
    DEFAULTS.put("Core Definitions", List.of("image", "build", "container_name"));
    DEFAULTS.put("Service Dependencies", List.of("depends_on"));
    DEFAULTS.put("Data Management and Configuration", List.of("volumes", "volumes_from", "configs", "secrets"));
    DEFAULTS.put("Environment Configuration", List.of("environment", "env_file"));
    DEFAULTS.put("Networking", List.of("ports", "networks", "network_mode", "extra_hosts"));
    DEFAULTS.put("Runtime Behavior", List.of("command", "entrypoint", "working_dir", "restart", "healthcheck"));
    DEFAULTS.put("Operational Metadata", List.of("logging", "labels"));
    DEFAULTS.put("Security and Execution Context", List.of("user", "isolation"));
  }

  public UnorderedServiceKeys() {
    this(List.copyOf(DEFAULTS.keySet()), Map.of());
  }

  public UnorderedServiceKeys {
    groupOrder = List.copyOf(groupOrder);
    groups = Map.copyOf(groups);
  }

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    List<String> ranks = new ArrayList<>();
    for (String group : groupOrder) {
      ranks.addAll(groups.getOrDefault(group, DEFAULTS.getOrDefault(group, List.of())));
    }
    Comparator<Mapping.Entry> order = Comparator.<Mapping.Entry, Integer>comparing(entry -> rank(ranks, entry.name()))
        .thenComparing(Mapping.Entry::name);
    List<Mapping.Entry> judged = service.mapping().entries().stream().filter(entry -> !isFree(entry.name())).toList();
    Alphabet.firstOutOfOrder(judged, order).ifPresent(at -> {
      Comparator<Mapping.Entry> freeFirst = Comparator.comparing(entry -> !isFree(entry.name()));
      Comparator<Mapping.Entry> all = freeFirst.thenComparing((a, b) -> isFree(a.name()) ? 0 : order.compare(a, b));
      List<Fix> fixes = Reordering.entries(service.mapping(), service.mapping().entries().stream().sorted(all).toList())
          .map(edits -> List.of(Fix.safe("Put the keys in order", edits))).orElse(List.of());
      findings.report(service, judged.get(at).key().span(), "key \"" + judged.get(at).name() + "\" of service \""
          + service.name() + "\" stands behind \"" + judged.get(at - 1).name() + "\"", List.of(), fixes);
    });
  }

  private static int rank(List<String> ranks, String key) {
    int rank = ranks.indexOf(key);
    return rank < 0 ? ranks.size() : rank;
  }

  private static boolean isFree(String key) {
    return key.equals("<<") || key.startsWith("x-");
  }
}
