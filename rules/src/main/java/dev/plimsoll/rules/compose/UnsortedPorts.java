package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Reordering;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Finds ports that are not in the order of their numbers on the host; one that a variable decides may stand anywhere. */
public final class UnsortedPorts implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/unsorted-ports", Severity.INFO, "The ports of a service are not in the order of their numbers")
          .tags("style").aliases("dclint:service-ports-alphabetical-order").fix(Fixable.SAFE);
  private static final Comparator<Port> ORDER = Comparator.comparing(UnsortedPorts::number);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    List<Port> known = service.ports().stream().filter(port -> number(port) >= 0).toList();
    Alphabet.firstOutOfOrder(known, ORDER).ifPresent(at -> {
      List<Fix> fixes = service.own("ports").flatMap(YamlNode::asSequence).flatMap(list -> fix(list, service.ports()))
          .map(List::of).orElse(List.of());
      findings.report(service, known.get(at).span(),
          "port \"" + known.get(at).describe() + "\" stands behind \"" + known.get(at - 1).describe() + "\"", List.of(), fixes);
    });
  }

  private static Optional<Fix> fix(Sequence list, List<Port> ports) {
    if (ports.size() != list.items().size()) {
      return Optional.empty();
    }
    Iterator<Port> sorted = ports.stream().filter(port -> number(port) >= 0).sorted(ORDER).iterator();
    List<YamlNode> wanted = new ArrayList<>();
    for (Port port : ports) {
      wanted.add(number(port) >= 0 ? sorted.next().node() : port.node());
    }
    return Reordering.items(list, wanted).map(edits -> Fix.safe("Sort the ports", edits));
  }

  private static int number(Port port) {
    return (port.published().isEmpty() ? port.targetRange() : port.publishedRange()).map(range -> range.first()).orElse(-1);
  }
}
