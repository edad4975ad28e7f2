package dev.plimsoll.helm.rules;

import dev.plimsoll.helm.chart.ChartDocument;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Source;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class TemplatedValue implements ChartRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/templated-value", Severity.INFO, "whoever sets a value can run template code over all others")
          .tags("strict", "security");
  private static final Pattern TPL = Pattern.compile("\\{\\{[^}]*?\\b(tpl\\s+\\(?[$.\\w]*\\.Values(?:\\.\\w+)+)[^}]*}}");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ChartDocument chart, Findings findings) {
    for (Source template : chart.templates()) {
      Matcher tpl = TPL.matcher(template.text());
      while (tpl.find()) {
        String value = tpl.group(1).substring(tpl.group(1).indexOf(".Values.") + ".Values.".length());
        findings.report(template.span(tpl.start(1), tpl.end(1)), "value \"" + value + "\" is run as a template");
      }
    }
  }
}
