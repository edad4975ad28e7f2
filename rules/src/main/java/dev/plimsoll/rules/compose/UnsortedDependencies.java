package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Edit;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Reordering;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds {@code depends_on} whose services are not in alphabetical order. */
public final class UnsortedDependencies implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/unsorted-dependencies", Severity.INFO, "The services of depends_on are not in alphabetical order")
          .tags("style").aliases("dclint:service-dependencies-alphabetical-order").fix(Fixable.SAFE);
  private static final Comparator<YamlNode> BY_TEXT = Comparator.comparing(UnsortedDependencies::text, Alphabet.ORDER);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    YamlNode node = service.own("depends_on").orElse(service.mapping());
    if (node instanceof Sequence list) {
      Alphabet.firstOutOfOrder(list.items(), BY_TEXT).ifPresent(at -> report(service, list.items().get(at - 1), list.items().get(at),
          Reordering.items(list, list.items().stream().sorted(BY_TEXT).toList()), findings));
    } else if (node instanceof Mapping map && map != service.mapping()) {
      Comparator<Mapping.Entry> order = Comparator.comparing(Mapping.Entry::name, Alphabet.ORDER);
      List<Mapping.Entry> entries = map.entries();
      Alphabet.firstOutOfOrder(entries, order).ifPresent(at -> report(service, entries.get(at - 1).key(), entries.get(at).key(),
          Reordering.entries(map, entries.stream().sorted(order).toList()), findings));
    }
  }

  private static void report(Service service, YamlNode before, YamlNode late, Optional<List<Edit>> edits, Findings findings) {
    Span span = late.span().firstLine();
    List<Fix> fixes = edits.map(all -> List.of(Fix.safe("Sort depends_on", all))).orElse(List.of());
    findings.report(service, span, "dependency \"" + text(late) + "\" stands behind \"" + text(before) + "\"", List.of(), fixes);
  }

  private static String text(YamlNode node) {
    return node.asScalar().map(Scalar::text).orElse("");
  }
}
