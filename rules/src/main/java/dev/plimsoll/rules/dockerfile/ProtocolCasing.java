package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Expose;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Locale;

/** Finds protocols that are not in lower case. */
public final class ProtocolCasing implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/protocol-casing", Severity.INFO, "EXPOSE writes the protocol in capitals")
        .fix(Fixable.SAFE)
        .tags("recommended", "style")
        .aliases("buildkit:ExposeProtoCasing");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Expose expose : file.all(Expose.class)) {
      for (Word port : expose.ports()) {
        String text = port.text();
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.matches("[^$]*/[^$]*") && lower.matches(".*/(tcp|udp|sctp)\"?") && !text.equals(lower)) {
          findings.report(port.span(), "protocol of \"" + text + "\" is not in lower case", Fix.safe("Write it in lower case", port.span(), lower));
        }
      }
    }
  }
}
