package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.ShellWord;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds strict-ssl turned off. */
public final class LaxNpm implements DockerfileRule {
  private static final Pattern OFF = Pattern.compile("(?i)^((config|c) )?set strict-ssl[= ]false\\b");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/lax-npm", Severity.WARNING, "npm or yarn is told not to check certificates")
        .fix(Fixable.UNSAFE)
        .tags("recommended", "security")
        .aliases("checkov:CKV2_DOCKER_13");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (PackageCommand command : PackageCommand.of(file, "npm", "yarn", "pnpm")) {
      List<ShellWord> words = command.command().arguments();
      String line = words.stream().map(ShellWord::text).collect(Collectors.joining(" "));
      Matcher matcher = OFF.matcher(line);
      if (matcher.find()) {
        ShellWord last = words.stream().filter(word -> word.text().matches("(?i)(strict-ssl=)?false")).findFirst().orElseThrow();
        findings.report(command.stage(), last.span(), "\"" + command.manager() + "\" does not check certificates",
            Fix.unsafe("Check certificates", last.span(), last.span().text().replaceFirst("(?i)false", "true")));
      }
    }
  }
}
