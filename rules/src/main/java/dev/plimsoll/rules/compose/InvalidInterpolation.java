package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.ComposeRule;
import dev.plimsoll.compose.Interpolation;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Scalar;
import java.util.List;

/** Finds dollar signs that start no variable, at which Compose stops. */
public final class InvalidInterpolation implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/invalid-interpolation", Severity.ERROR, "A dollar sign starts no variable and is not doubled")
          .tags("recommended", "schema").fix(Fixable.SAFE);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    Scalars.each(file, scalar -> check(scalar, findings));
  }

  private static void check(Scalar scalar, Findings findings) {
    List<Span> malformed = Interpolation.of(scalar).malformed();
    if (!malformed.isEmpty()) {
      Span first = malformed.get(0);
      String text = first.text().equals("$") ? around(first) : "$";
      Fix[] fixes = first.text().equals("$") ? new Fix[] {Fix.safe("Double the dollar sign", first, "$$")} : new Fix[0];
      findings.report(first, "\"" + text + "\" starts no variable", fixes);
    }
  }

  /** The dollar sign with the few characters behind it on its line. */
  private static String around(Span dollar) {
    String text = dollar.source().text();
    int end = Math.min(dollar.end() + 2, dollar.source().lineEnd(dollar.line()));
    String shown = text.substring(dollar.start(), end);
    int stop = 1;
    while (stop < shown.length() && !Character.isWhitespace(shown.charAt(stop)) && "\"'".indexOf(shown.charAt(stop)) < 0) {
      stop++;
    }
    return shown.substring(0, stop);
  }
}
