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

/** Finds services that are not in alphabetical order. */
public final class UnsortedServices implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/unsorted-services", Severity.INFO, "The services are not in alphabetical order")
          .tags("style").aliases("dclint:services-alphabetical-order").fix(Fixable.SAFE);
  private static final Comparator<Mapping.Entry> ORDER = Comparator.comparing(Mapping.Entry::name, Alphabet.ORDER);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    file.root().mapping("services").ifPresent(services -> {
      List<Mapping.Entry> entries = services.entries();
      Alphabet.firstOutOfOrder(entries, ORDER).ifPresent(at -> {
        List<Fix> fixes = Reordering.entries(services, entries.stream().sorted(ORDER).toList())
            .map(edits -> List.of(Fix.safe("Sort the services", edits))).orElse(List.of());
        findings.report(entries.get(at).key().span(), "service \"" + entries.get(at).name() + "\" stands behind \""
            + entries.get(at - 1).name() + "\"", List.of(), fixes);
      });
    });
  }
}
