package dev.plimsoll.helm.rules;

import dev.plimsoll.helm.chart.ChartDocument;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.regex.Pattern;

final class DefaultPassword implements ChartRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/default-password", Severity.WARNING, "values.yaml offers a password that every installation shares")
          .tags("recommended", "security");
  private static final Pattern SECRET = Pattern.compile("(?i).*(password|passwd|passphrase|pwd|secretkey|secret_key|apikey|api_key|token)");
  private static final Pattern HARMLESS = Pattern.compile("(?s)|.*(\\{\\{|\\$\\{|\\$\\().*|/.*|https?://.*|[<*].*[>*]|(?i)null|none|x+|-+");

  private static final Pattern REFERENCE = Pattern.compile("(?i)(.*[.\\]])?[^.]*(secretkeys|existingsecret|secretref|keyref|keymapping|keys)[^.]*\\..*");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ChartDocument chart, Findings findings) {
    chart.values().ifPresent(values -> search(values, "", findings));
  }

  private static void search(YamlNode node, String path, Findings findings) {
    if (!(node instanceof Mapping mapping)) {
      node.asSequence().ifPresent(sequence -> sequence.items().forEach(item -> search(item, path + "[]", findings)));
      return;
    }
    for (Mapping.Entry entry : mapping.entries()) {
      String name = path.isEmpty() ? entry.name() : path + "." + entry.name();
      if (entry.value() instanceof Scalar scalar) {
        if (SECRET.matcher(entry.name()).matches() && isLiteral(scalar) && !REFERENCE.matcher(name).matches()) {
          findings.report(scalar.span().firstLine(), "value \"" + name + "\" gives every installation the same secret");
        }
      } else {
        search(entry.value(), name, findings);
      }
    }
  }

  private static boolean isLiteral(Scalar scalar) {
    boolean text = !scalar.isPlain() || scalar.oldType() == Scalar.Type.STRING;
    return text && !HARMLESS.matcher(scalar.text()).matches();
  }
}
