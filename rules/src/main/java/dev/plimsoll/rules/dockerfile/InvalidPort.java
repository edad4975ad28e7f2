package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Expansion;
import dev.plimsoll.dockerfile.Instruction.Expose;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Locale;

/** Finds ports outside of 0 to 65535, ranges that run backwards, and unknown protocols. */
public final class InvalidPort implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/invalid-port", Severity.ERROR, "EXPOSE names a port or protocol that does not exist")
        .tags("recommended")
        .aliases("hadolint:DL3011", "trivy:DS-0008");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Expose expose : file.all(Expose.class)) {
      for (Word port : expose.ports()) {
        Expansion expansion = file.expand(port, expose);
        String text = expansion.isKnown() && expansion.isValid() ? expansion.value() : port.unquoted();
        String[] parts = text.split("/", 2);
        if (parts.length == 2 && parts[1].indexOf('$') < 0 && !parts[1].toLowerCase(Locale.ROOT).matches("tcp|udp|sctp|")) {
          findings.report(port.span(), "protocol \"" + parts[1] + "\" is none of tcp, udp and sctp");
        } else if (parts[0].matches("[0-9]+(-[0-9]+)?") && !isRange(parts[0].split("-"))) {
          findings.report(port.span(), "port \"" + parts[0] + "\" is not between 0 and 65535");
        } else if (parts[0].matches("[0-9]+-.*") && !isRange(parts[0].substring(0, parts[0].indexOf('-')).split("-"))) {
          findings.report(port.span(), "port \"" + parts[0] + "\" is not between 0 and 65535");
        }
      }
    }
  }

  private static boolean isRange(String[] ends) {
    int last = 0;
    for (String end : ends) {
      int port = end.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(end);
      if (port > 65_535 || port < last) {
        return false;
      }
      last = port;
    }
    return true;
  }
}
