package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.Assignment;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.ShellWord;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds secrets that a command of RUN is given as they are. */
public final class SecretInRun implements DockerfileRule {
  /** An address with a password in it. */
  private static final Pattern URL = Pattern.compile("[a-z]+://[^/@:\\s]*:[^/@\\s]+@");
  private static final Pattern URL_VARIABLE = Pattern.compile("://[^/@:\\s]*:[^/@\\s]*[$<`][^/@\\s]*@|://[^/@\\s]*(example|user:pass|username:password)[^/@\\s]*@");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/secret-in-run", Severity.ERROR, "A build step has a secret in its text")
        .tags("recommended", "security")
        .aliases("trivy:DS-0031");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Run run : file.all(Run.class)) {
      for (Command command : run.command().script().commands()) {
        if (!command.isWrapped()) {
          command.assignments().forEach(assignment -> check(assignment, findings));
        }
        if (command.isNamed("export")) {
          command.rest().forEach(word -> checkExport(word, findings));
        }
        boolean mounted = run.mounts().stream().anyMatch(mount -> mount.type().equals("secret"));
      arguments(command).filter(word -> word.isStatic() || !mounted).ifPresent(word -> findings.report(word.span(), "\"" + command.name() + "\" is given a secret that the image's history keeps"));
      }
    }
  }

  private static void check(Assignment assignment, Findings findings) {
    if (SecretName.matches(assignment.name()) && assignment.value().isStatic() && SecretName.couldBe(assignment.value().text())) {
      findings.report(assignment.span(), "value of \"" + assignment.name() + "\" is in the image's history");
    }
  }

  private static void checkExport(ShellWord word, Findings findings) {
    int equals = word.text().indexOf('=');
    if (equals > 0 && word.isStatic() && SecretName.matches(word.text().substring(0, equals)) && SecretName.couldBe(word.text().substring(equals + 1))) {
      findings.report(word.span(), "value of \"" + word.text().substring(0, equals) + "\" is in the image's history");
    }
  }

  /** The argument of a command that takes a secret there, when its value is written out or comes from a build argument. */
  private static Optional<ShellWord> arguments(Command command) {
    List<ShellWord> words = command.arguments();
    String line = words.stream().map(ShellWord::text).collect(Collectors.joining(" "));
    if (words.size() > 3 && line.matches("(?s)configure set (\\S*\\.)?(aws_access_key_id|aws_secret_access_key|aws_session_token) .*") && command.isNamed("aws")) {
      return words.get(3).substitutions().isEmpty() ? Optional.of(words.get(3)) : Optional.empty();
    }
    if (command.isNamed("docker", "podman", "buildah") && words.stream().anyMatch(word -> word.text().equals("login"))) {
      return behind(command, "-p", "--password");
    }
    if (command.isNamed("mysql", "mysqladmin", "mysqldump", "sshpass")) {
      return command.rest().stream().filter(word -> word.isStatic() && word.text().matches("-p.+|--password=.+") && !word.text().matches("-p(rotocol|ort).*")).findFirst();
    }
    return command.rest().stream().filter(word -> URL.matcher(word.text()).find() && !URL_VARIABLE.matcher(word.text()).find()).findFirst();
  }

  private static Optional<ShellWord> behind(Command command, String... flags) {
    for (int i = 1; i < command.words().size() - 1; i++) {
      ShellWord value = command.words().get(i + 1);
      if (List.of(flags).contains(command.words().get(i).text()) && value.substitutions().isEmpty()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
