package dev.plimsoll.helm.rules;

import dev.plimsoll.helm.chart.ChartDocument;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.Optional;
import java.util.regex.Pattern;

final class UntaggedImage implements ChartRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/untagged-image", Severity.WARNING, "values.yaml offers an image whose version is left open")
          .tags("reliability", "strict");
  private static final Pattern IMAGE = Pattern.compile("[a-z0-9][a-z0-9._-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)+");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ChartDocument chart, Findings findings) {
    chart.values().ifPresent(values -> search(values, findings));
  }

  private static void search(YamlNode node, Findings findings) {
    if (!(node instanceof Mapping mapping)) {
      node.asSequence().ifPresent(sequence -> sequence.items().forEach(item -> search(item, findings)));
      return;
    }
    Optional<Scalar> repository = mapping.scalar("repository").filter(scalar -> !scalar.text().isEmpty());
    mapping.scalar("tag").filter(tag -> repository.isPresent() && tag.text().equals("latest")).ifPresent(tag ->
        findings.report(tag.span(), "image \"" + repository.get().text() + ":latest\" moves with every release"));
    for (Mapping.Entry entry : mapping.entries()) {
      if (entry.value() instanceof Scalar scalar) {
        if (entry.name().equals("image") && IMAGE.matcher(scalar.text()).matches() && !mapping.has("tag") && !mapping.has("imageTag")) {
          findings.report(scalar.span(), "image \"" + scalar.text() + "\" has no tag");
        }
      } else {
        search(entry.value(), findings);
      }
    }
  }
}
