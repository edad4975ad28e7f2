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
  /** curl's short flags that take a value: the rest of the word, or the next one. */
  private static final String CURL_TAKERS = "AbBcCdDeEFhHKmoPQrtTuUwxXyYz";

  private final RuleMeta meta;
  private final String[] programs;
  private final String[] flags;
  private final String effect;

  private RiskyFlag(String id, String alias, String effect, String[] programs, String... flags) {
    this.meta = RuleMeta.of("dockerfile/" + id, Severity.WARNING, "A command " + effect).fix(Fixable.UNSAFE)
        .tags("recommended", "security").aliases(alias);
    this.effect = effect;
    this.programs = programs;
    this.flags = flags;
  }

  static List<RiskyFlag> all() {
    return List.of(
        new RiskyFlag("unauthenticated-apt", "checkov:CKV2_DOCKER_8", "installs packages that nobody signed", names("apt-get", "apt", "aptitude"), "--allow-unauthenticated"),
        new RiskyFlag("forced-apt", "checkov:CKV2_DOCKER_11", "answers yes to what could break the system", names("apt-get", "apt"), "--force-yes"),
        new RiskyFlag("untrusted-apk", "checkov:CKV2_DOCKER_7", "installs packages that nobody signed", names("apk"), "--allow-untrusted"),
        new RiskyFlag("unsigned-dnf", "checkov:CKV2_DOCKER_9", "installs packages without a look at their signatures", names("yum", "dnf", "tdnf", "microdnf"),
            "--nogpgcheck", "--no-gpg-checks"),
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
      List<ShellWord> words = command.command().words();
      for (int i = 1; i < words.size() && !words.get(i).text().equals("--"); i++) {
        int letter = letter(words.get(i).text());
        if (letter > 0 || isFlag(words.get(i).text())) {
          report(command, i, letter, findings);
          break;
        }
      }
    }
  }

  private boolean isFlag(String text) {
    return List.of(flags).stream().anyMatch(flag -> text.equals(flag) || text.startsWith(flag + "="));
  }

  /** Where the short flag stands among others in {@code -sSLk}, not behind one that takes the rest of the word; 0 when it does not. */
  private int letter(String text) {
    if (!flags[0].equals("-k") || text.length() < 3 || text.charAt(0) != '-' || text.charAt(1) == '-') {
      return 0;
    }
    for (int i = 1; i < text.length() && CURL_TAKERS.indexOf(text.charAt(i)) < 0; i++) {
      if (text.charAt(i) == 'k') {
        return i;
      }
    }
    return 0;
  }

  private void report(PackageCommand command, int index, int letter, Findings findings) {
    List<ShellWord> words = command.command().words();
    ShellWord word = words.get(index);
    Span span = word.span();
    boolean valueApart = word.text().equals("--trusted-host");
    String message = "\"" + command.manager() + " " + word.text() + "\" " + effect;
    boolean written = span.text().equals(word.text()) && (!valueApart || index + 1 < words.size());
    if (command.run().command().isExec() || !written) {
      findings.report(command.stage(), span, message);
      return;
    }
    Span flag = letter > 0 ? span.source().span(span.start() + letter, span.start() + letter + 1)
        : span.source().span(words.get(index - 1).span().end(), words.get(valueApart ? index + 1 : index).span().end());
    findings.report(command.stage(), span, message, Fix.unsafe("Drop the flag", flag, ""));
  }

  private static String[] names(String... names) {
    return names;
  }
}
