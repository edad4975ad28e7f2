package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.ShellWord;
import dev.plimsoll.source.Span;
import java.util.List;

/** Finds flags that turn a check off which keeps foreign code out. */
final class RiskyFlag implements DockerfileRule {
  private final RuleMeta meta;
  private final String[] programs;
  private final String[] flags;
  private final String effect;

  private RiskyFlag(String id, String alias, String effect, String[] programs, String... flags) {
    this.meta = RuleMeta.of("dockerfile/" + id, Severity.WARNING, "A command " + effect).fix(flags[0].equals("--trusted-host") ? Fixable.NONE : Fixable.UNSAFE)
        .tags("recommended", "security").aliases(alias);
    this.effect = effect;
    this.programs = programs;
    this.flags = flags;
  }

  static List<RiskyFlag> all() {
    return List.of(
        new RiskyFlag("unauthenticated-apt", "checkov:CKV2_DOCKER_8", "installs packages that nobody signed", names("apt-get", "apt"), "--allow-unauthenticated"),
        new RiskyFlag("forced-apt", "checkov:CKV2_DOCKER_11", "answers yes to what could break the system", names("apt-get", "apt"), "--force-yes"),
        new RiskyFlag("untrusted-apk", "checkov:CKV2_DOCKER_7", "installs packages that nobody signed", names("apk"), "--allow-untrusted"),
        new RiskyFlag("unsigned-dnf", "checkov:CKV2_DOCKER_9", "installs packages without a look at their signatures", names("yum", "dnf", "tdnf", "microdnf"),
            "--nogpgcheck"),
        new RiskyFlag("unsigned-rpm", "checkov:CKV2_DOCKER_10", "installs packages without a look at their signatures", names("rpm"), "--nodigest",
            "--nosignature", "--noverify", "--nofiledigest"),
        new RiskyFlag("trusted-pip-host", "checkov:CKV2_DOCKER_4", "trusts a host without a certificate", names("pip"), "--trusted-host"),
        new RiskyFlag("insecure-curl", "checkov:CKV2_DOCKER_2", "downloads without a look at the certificate", names("curl"), "-k", "--insecure"),
        new RiskyFlag("insecure-wget", "checkov:CKV2_DOCKER_3", "downloads without a look at the certificate", names("wget"), "--no-check-certificate"));
  }

  @Override
  public RuleMeta meta() {
    return meta;
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (PackageCommand command : PackageCommand.of(file, programs)) {
      command.command().flag(flags).ifPresent(word -> report(command, word, findings));
    }
  }

  private void report(PackageCommand command, ShellWord word, Findings findings) {
    String message = "\"" + command.manager() + " " + word.text() + "\" " + effect;
    if (command.run().command().isExec() || word.text().equals("--trusted-host")) {
      findings.report(command.stage(), word.span(), message);
    } else if (word.text().length() > 2 && word.text().charAt(1) != '-') {
      findings.report(command.stage(), word.span(), message,
          Fix.unsafe("Drop the flag", word.span(), word.text().replace(flags[0].substring(1), "")));
    } else {
      int end = word.span().end();
      String text = word.span().source().text();
      boolean blank = end < text.length() && text.charAt(end) == ' ';
      Span gone = blank ? word.span().source().span(word.span().start(), end + 1) : word.span();
      findings.report(command.stage(), word.span(), message, Fix.unsafe("Drop the flag", gone, ""));
    }
  }

  private static String[] names(String... names) {
    return names;
  }
}
