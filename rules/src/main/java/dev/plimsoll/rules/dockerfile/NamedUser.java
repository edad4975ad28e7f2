package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
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
      String name = user.user().unquoted().split(":", 2)[0];
      if (!name.matches("[0-9]+") && !user.user().hasReferences() && !name.equals("root") && !name.isBlank()) {
        findings.report(user.user().span().firstLine(), "user \"" + name + "\" is a name, which Kubernetes cannot tell from root");
      }
    }
  }
}
