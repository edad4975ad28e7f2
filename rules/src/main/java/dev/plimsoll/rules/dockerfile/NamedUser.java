package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Expansion;
import dev.plimsoll.dockerfile.Instruction.User;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds users that only the image itself can look up. */
public final class NamedUser implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/named-user", Severity.INFO, "USER is a name rather than a number")
        .tags("strict")
        .aliases("hadolint:DL3066");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (User user : file.all(User.class)) {
      Expansion expansion = file.expand(user.user(), user);
      String name = expansion.value().split(":", 2)[0];
      if (expansion.isKnown() && expansion.isValid() && !name.matches("[0-9]*") && !name.equals("root")) {
        findings.report(user.user().span().firstLine(), "user \"" + name + "\" is a name, which Kubernetes cannot tell from root");
      }
    }
  }
}
