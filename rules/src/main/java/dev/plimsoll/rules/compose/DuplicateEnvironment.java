package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.EnvironmentVariable;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds variables that a list sets twice, so that the first is lost. */
public final class DuplicateEnvironment implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/duplicate-environment", Severity.WARNING, "A variable of a service is set twice").tags("recommended", "reliability");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    if (service.own("environment").flatMap(YamlNode::asSequence).isEmpty()) {
      return;
    }
    Map<String, Span> first = new HashMap<>();
    for (EnvironmentVariable variable : service.environment()) {
      Span span = variable.node().span().firstLine();
      Span before = first.putIfAbsent(variable.name(), span);
      if (before != null && !variable.name().isBlank() && !variable.name().contains("$")) {
        findings.report(service, span, "variable \"" + variable.name() + "\" of service \"" + service.name() + "\" is set twice",
            List.of(new Related(before, "first set here")), List.of());
      }
    }
  }
}
