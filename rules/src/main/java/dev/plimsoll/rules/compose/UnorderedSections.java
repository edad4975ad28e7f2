package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.ComposeRule;
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
 * Finds top-level keys that are not in the agreed order.
 *
 * @param customOrder the keys, first to last; {@code x-properties} stands for all extensions, and unnamed keys come last
 */
public record UnorderedSections(List<String> customOrder) implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/unordered-sections", Severity.INFO, "The top-level keys are not in the agreed order")
          .tags("style").aliases("dclint:top-level-properties-order").fix(Fixable.SAFE);
  private static final String EXTENSIONS = "x-properties";

  public UnorderedSections() {
    this(List.of(EXTENSIONS, "version", "name", "include", "services", "networks", "volumes", "secrets", "configs"));
  }

  public UnorderedSections {
    customOrder = List.copyOf(customOrder);
  }

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    Comparator<Mapping.Entry> order = Comparator.<Mapping.Entry, Integer>comparing(entry -> rank(entry.name()))
        .thenComparing(Mapping.Entry::name);
    List<Mapping.Entry> entries = file.root().entries();
    Alphabet.firstOutOfOrder(entries, order).ifPresent(at -> {
      List<Fix> fixes = Reordering.entries(file.root(), entries.stream().sorted(order).toList())
          .map(edits -> List.of(Fix.safe("Put the top-level keys in order", edits))).orElse(List.of());
      findings.report(entries.get(at).key().span(), "top-level key \"" + entries.get(at).name() + "\" stands behind \""
          + entries.get(at - 1).name() + "\"", List.of(), fixes);
    });
  }

  private int rank(String key) {
    int rank = customOrder.indexOf(key.startsWith("x-") ? EXTENSIONS : key);
    return rank >= 0 ? rank : customOrder.size();
  }
}
