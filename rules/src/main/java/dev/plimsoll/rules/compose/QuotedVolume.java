package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.compose.VolumeMount;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Scalar;
import java.util.regex.Pattern;

/** Finds quotes around volumes that need none. */
public final class QuotedVolume implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/quoted-volume", Severity.INFO, "A volume is quoted without need")
          .tags("style").aliases("dclint:no-quotes-in-volumes").fix(Fixable.SAFE);
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./$~\\\\][^\\s#'\"{}\\[\\],]*[^\\s#'\"{}\\[\\],:]");
  private static final Pattern PLAIN_WITH_BRACES = Pattern.compile("[A-Za-z0-9_./$~\\\\][^\\s#'\"\\[\\],]*[^\\s#'\"\\[\\],:]");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    for (VolumeMount volume : service.volumes()) {
      if (volume.node() instanceof Scalar scalar && isQuoted(scalar)) {
        boolean flow = service.mapping().sequence("volumes").map(list -> list.isFlow()).orElse(false);
        Span span = scalar.span();
        String message = "volume \"" + scalar.text() + "\" is quoted without need";
        if ((flow ? PLAIN : PLAIN_WITH_BRACES).matcher(scalar.text()).matches()) {
          findings.report(service, span.firstLine(), message, Fix.safe("Remove the quotes", span, scalar.text()));
        }
      }
    }
  }

  private static boolean isQuoted(Scalar scalar) {
    return scalar.style() == Scalar.Style.SINGLE_QUOTED || scalar.style() == Scalar.Style.DOUBLE_QUOTED;
  }
}
