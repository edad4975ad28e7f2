package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Expansion;
import dev.plimsoll.dockerfile.Instruction.Stopsignal;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds signals that the kernel does not have. */
public final class InvalidSignal implements DockerfileRule {
  private static final Pattern SIGNALS = Pattern.compile("(SIG)?(HUP|INT|QUIT|ILL|TRAP|ABRT|IOT|BUS|FPE|KILL|USR1|SEGV|USR2|PIPE|ALRM|TERM|STKFLT"
      + "|CHLD|CLD|CONT|STOP|TSTP|TTIN|TTOU|URG|XCPU|XFSZ|VTALRM|PROF|WINCH|IO|POLL|PWR|SYS|UNUSED|RTM(IN|AX)([+-][0-9]{1,2})?)");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/invalid-signal", Severity.ERROR, "STOPSIGNAL names no signal")
        .tags("recommended");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stopsignal stop : file.all(Stopsignal.class)) {
      Expansion expansion = file.expand(stop.signal(), stop);
      String name = expansion.value().toUpperCase(Locale.ROOT);
      boolean number = name.matches("[0-9]{1,2}") && Integer.parseInt(name) >= 1 && Integer.parseInt(name) <= 64;
      if (expansion.isKnown() && expansion.isValid() && !number && !SIGNALS.matcher(name).matches()) {
        findings.report(stop.signal().span().firstLine(), "\"" + expansion.value() + "\" is no signal");
      }
    }
  }
}
