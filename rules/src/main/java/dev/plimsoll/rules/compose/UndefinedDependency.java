package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Dependency;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import java.util.Set;

/** Finds services that need one that does not exist. */
public final class UndefinedDependency implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/undefined-dependency", Severity.ERROR, "A service needs another that is not defined")
          .tags("recommended", "schema");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    if (!service.file().isComplete()) {
      return;
    }
    Set<String> names = service.file().serviceNames();
    for (Dependency dependency : service.dependencies()) {
      if (dependency.isRequired() && !dependency.service().contains("$") && !names.contains(dependency.service())) {
        findings.report(service, dependency.span(), "service \"" + dependency.service() + "\" in " + dependency.field() + " of \""
            + service.name() + "\" is not defined" + Spelling.hint(dependency.service(), names));
      }
    }
  }
}
