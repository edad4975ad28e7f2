package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Definition;
import dev.plimsoll.dockerfile.Instruction.Label;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.dockerfile.Pair.Form;
import dev.plimsoll.dockerfile.Pair;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.Assignment;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.ShellWord;
import dev.plimsoll.source.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Finds variables that turn the checking of certificates off, in ENV, in ARG or before a command of RUN. */
final class InsecureVariable implements DockerfileRule {
  private final Pattern name;
  private final Pattern value;
  private final String effect;
  private final RuleMeta meta;

  private InsecureVariable(String id, String name, String value, String effect, String summary, String alias) {
    this.name = Pattern.compile(name);
    this.value = Pattern.compile(value);
    this.effect = effect;
    this.meta = RuleMeta.of("dockerfile/" + id, Severity.WARNING, summary).fix(Fixable.UNSAFE).tags("recommended", "security").aliases(alias);
  }

  static List<InsecureVariable> all() {
    return List.of(
        new InsecureVariable("insecure-git", "GIT_SSL_NO_VERIFY", ".+", "git", "Git does not check certificates", "checkov:CKV2_DOCKER_14"),
        new InsecureVariable("insecure-python", "PYTHONHTTPSVERIFY", "0", "Python", "Python does not check certificates", "checkov:CKV2_DOCKER_5"),
        new InsecureVariable("insecure-node", "NODE_TLS_REJECT_UNAUTHORIZED", "0", "Node.js", "Node.js does not check certificates",
            "checkov:CKV2_DOCKER_6"),
        new InsecureVariable("insecure-npm", "NPM_CONFIG_STRICT_SSL|npm_config_strict_ssl", "(?i)false", "npm", "npm does not check certificates",
            "checkov:CKV2_DOCKER_12"),
        new InsecureVariable("insecure-pip", "PIP_TRUSTED_HOST", ".+", "pip", "pip trusts a host without a certificate", "checkov:CKV2_DOCKER_16"));
  }

  @Override
  public RuleMeta meta() {
    return meta;
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Definition definition : file.all(Definition.class)) {
      for (int i = 0; i < definition.pairs().size(); i++) {
        Pair pair = definition.pairs().get(i);
        boolean next = pair.form() == Form.BARE && i + 1 < definition.pairs().size() && definition.pairs().get(i + 1).form() == Form.BARE;
        String given = next ? definition.pairs().get(i + 1).key() : pair.value().unquoted();
        if (!(definition instanceof Label) && matches(pair.key(), given)) {
          report(pair.span(), definition.pairs().size() == 1 ? definition.lines() : around(pair.span()), findings);
        }
      }
    }
    for (Run run : file.all(Run.class)) {
      for (Command command : run.command().script().commands()) {
        check(command, findings);
      }
    }
  }

  private void check(Command command, Findings findings) {
    if (!command.isWrapped()) {
      for (Assignment assignment : command.assignments()) {
        if (matches(assignment.name(), assignment.value().text())) {
          report(assignment.span(), command.words().isEmpty() ? assignment.span() : around(assignment.span()), findings);
        }
      }
    }
    if (command.isNamed("export", "env", "declare", "setenv")) {
      for (ShellWord word : command.rest()) {
        int equals = word.text().indexOf('=');
        if (equals > 0 && matches(word.text().substring(0, equals), word.text().substring(equals + 1))) {
          report(word.span(), word.span(), findings);
        }
      }
    }
  }

  private boolean matches(String key, String given) {
    return name.matcher(key).matches() && value.matcher(given).matches();
  }

  private void report(Span span, Span gone, Findings findings) {
    String message = "\"" + span.firstLine().text() + "\" keeps " + effect + " from checking certificates";
    if (gone.equals(span)) {
      findings.report(span.firstLine(), message);
    } else {
      findings.report(span.firstLine(), message, Fix.unsafe("Check certificates", gone, ""));
    }
  }

  /** The span and a blank behind or before it. */
  private static Span around(Span span) {
    String text = span.source().text();
    int end = span.end();
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    int start = span.start();
    boolean last = end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
    while (last && start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    return span.source().span(start, end);
  }
}
