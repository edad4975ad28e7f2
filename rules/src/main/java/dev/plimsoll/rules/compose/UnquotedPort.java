package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;

/**
 * Finds ports without quotes, which YAML may read as numbers.
 *
 * @param quoteType {@code single} or {@code double}, the quotes that are wanted; empty accepts both and writes double ones
 */
public record UnquotedPort(String quoteType) implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/unquoted-port", Severity.INFO, "A port is not quoted")
          .tags("style").aliases("dclint:require-quotes-in-ports").fix(Fixable.SAFE);

  public UnquotedPort() {
    this("");
  }

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    char quote = quoteType.equals("single") ? '\'' : '"';
    for (String key : List.of("ports", "expose")) {
      List<YamlNode> items = service.own(key).flatMap(YamlNode::asSequence).map(Sequence::items).orElse(List.of());
      for (YamlNode item : items) {
        if (item instanceof Scalar scalar && !scalar.isNull() && !isQuoted(scalar) && !scalar.text().contains("\"")) {
          findings.report(service, scalar.span().firstLine(), "port \"" + scalar.text() + "\" is not in "
              + (quoteType.isEmpty() ? "" : quoteType + " ") + "quotes",
              Fix.safe("Quote the port", scalar.span(), quote + scalar.text() + quote));
        }
      }
    }
  }

  private boolean isQuoted(Scalar scalar) {
    boolean single = scalar.style() == Scalar.Style.SINGLE_QUOTED;
    boolean twice = scalar.style() == Scalar.Style.DOUBLE_QUOTED;
    return quoteType.equals("single") ? single : quoteType.equals("double") ? twice : single || twice;
  }
}
