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
import java.util.Comparator;
import java.util.List;

/**
 * Finds services whose keys are not in the agreed order. Keys that are not listed come last, by alphabet; merge keys and
 * {@code x-} keys may stand anywhere.
 *
 * @param order the keys, first to last
 */
public record UnorderedServiceKeys(List<String> order) implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/unordered-service-keys", Severity.INFO, "The keys of a service are not in the agreed order")
          .tags("style").aliases("dclint:service-keys-order").fix(Fixable.SAFE);

  public UnorderedServiceKeys() {
    this(List.of("image", "build", "container_name", "depends_on", "volumes", "volumes_from", "configs", "secrets", "environment",
        "env_file", "ports", "networks", "network_mode", "extra_hosts", "command", "entrypoint", "working_dir", "restart",
        "healthcheck", "logging", "labels", "user", "isolation"));
  }

  public UnorderedServiceKeys {
    order = List.copyOf(order);
  }

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    Comparator<Mapping.Entry> wanted = Comparator.<Mapping.Entry, Integer>comparing(entry -> rank(entry.name()))
        .thenComparing(Mapping.Entry::name);
    List<Mapping.Entry> judged = service.mapping().entries().stream().filter(entry -> !isFree(entry.name())).toList();
    Alphabet.firstOutOfOrder(judged, wanted).ifPresent(at -> {
      Comparator<Mapping.Entry> freeFirst = Comparator.comparing(entry -> !isFree(entry.name()));
      Comparator<Mapping.Entry> all = freeFirst.thenComparing((a, b) -> isFree(a.name()) ? 0 : wanted.compare(a, b));
      List<Fix> fixes = Reordering.entries(service.mapping(), service.mapping().entries().stream().sorted(all).toList())
          .map(edits -> List.of(Fix.safe("Put the keys in order", edits))).orElse(List.of());
      findings.report(service, judged.get(at).key().span(), "key \"" + judged.get(at).name() + "\" of service \""
          + service.name() + "\" stands behind \"" + judged.get(at - 1).name() + "\"", List.of(), fixes);
    });
  }

  private int rank(String key) {
    int rank = order.indexOf(key);
    return rank < 0 ? order.size() : rank;
  }

  private static boolean isFree(String key) {
    return key.equals("<<") || key.startsWith("x-");
  }
}
