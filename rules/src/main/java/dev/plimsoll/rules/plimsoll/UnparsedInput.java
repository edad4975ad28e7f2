package dev.plimsoll.rules.plimsoll;

import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Unparsed;

/** {@code plimsoll/unparsed}: input that could not be read, parsed or rendered, and so was not checked. */
final class UnparsedInput implements Rule<Unparsed> {
  private static final RuleMeta META = RuleMeta.of("plimsoll/unparsed", Severity.ERROR, "input cannot be parsed and was not checked")
      .tags("recommended")
      .aliases("dclint:invalid-yaml");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Class<Unparsed> target() {
    return Unparsed.class;
  }

  @Override
  public void check(Unparsed input, Findings findings) {
    findings.report(input.at(), input.reason());
  }
}
