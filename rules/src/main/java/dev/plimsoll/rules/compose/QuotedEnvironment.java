package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.EnvironmentVariable;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;

/** Finds {@code - NAME="value"}, where the quotes become part of the value. */
public final class QuotedEnvironment implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/quoted-environment", Severity.WARNING, "The quotes around a variable's value become part of it")
          .tags("recommended", "reliability").fix(Fixable.UNSAFE);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    if (service.own("environment").flatMap(YamlNode::asSequence).isEmpty()) {
      return;
    }
    for (EnvironmentVariable variable : service.environment()) {
      String value = variable.value();
      if (variable.node() instanceof Scalar scalar && scalar.isPlain() && isQuoted(value)) {
        String inner = value.substring(1, value.length() - 1);
        boolean plain = !inner.isEmpty() && !inner.contains(": ") && !inner.contains(" #") && inner.strip().equals(inner) && !inner.endsWith(":");
        List<Fix> fixes = plain && variable.span().text().equals(value)
            ? List.of(Fix.unsafe("Remove the quotes", variable.span(), inner)) : List.of();
        findings.report(service, variable.span(), "the quotes around the value of \"" + variable.name() + "\" become part of it",
            List.of(), fixes);
      }
    }
  }

  private static boolean isQuoted(String value) {
    char quote = value.length() < 2 ? ' ' : value.charAt(0);
    return (quote == '"' || quote == '\'') && value.indexOf(quote, 1) == value.length() - 1;
  }
}
