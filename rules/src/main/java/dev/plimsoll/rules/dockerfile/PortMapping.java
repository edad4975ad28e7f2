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

/** Finds what belongs to docker run --publish. */
public final class PortMapping implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/port-mapping", Severity.WARNING, "EXPOSE holds an address or a mapping")
        .fix(Fixable.SAFE)
        .tags("recommended")
        .aliases("buildkit:ExposeInvalidFormat");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Expose expose : file.all(Expose.class)) {
      for (Word port : expose.ports()) {
        String text = port.unquoted();
        int colon = text.lastIndexOf(':');
        String rest = text.substring(colon + 1);
        if (colon < 0 || text.contains("${") && text.indexOf("${") < colon) {
          continue;
        }
        String message = "\"" + text + "\" maps a port, which EXPOSE cannot do";
        if (rest.matches("[0-9]+(-[0-9]+)?(/[a-zA-Z]+)?")) {
          findings.report(port.span(), message, Fix.safe("Keep the container's port", port.span(), rest));
        } else {
          findings.report(port.span(), message);
        }
      }
    }
  }
}
