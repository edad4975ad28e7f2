package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.dockerfile.Scope;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds pip install that caches into the layer. */
public final class PipCache implements DockerfileRule {
  private static final String OFF = "PIP_NO_CACHE_DIR";

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/pip-cache", Severity.WARNING, "A layer keeps the cache of pip")
        .fix(Fixable.SAFE)
        .tags("recommended")
        .aliases("hadolint:DL3042");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    Set<Run> exported = new HashSet<>();
    for (PackageCommand command : PackageCommand.of(file, "pip", "export")) {
      if (command.manager().equals("export")) {
        if (command.command().rest().stream().anyMatch(word -> word.text().startsWith(OFF + "=") && isTrue(word.text().substring(OFF.length() + 1)))) {
          exported.add(command.run());
        }
      } else if (command.task().equals("install") && !exported.contains(command.run()) && !isOff(command)) {
        report(command, findings);
      }
    }
  }

  private static boolean isOff(PackageCommand command) {
    boolean inline = command.command().assignments().stream().anyMatch(assignment -> assignment.name().equals(OFF) && isTrue(assignment.value().text()));
    Scope.Variable variable = command.stage().scopeAt(command.run()).lookup(OFF);
    boolean set = command.stage().defines(OFF, command.run()) && (variable.state() == Scope.State.DECLARED || isTrue(variable.value()));
    boolean mounted = command.run().mounts().stream().anyMatch(mount -> mount.type().matches("cache|tmpfs") && mount.target().matches(".*(pip|\\.cache).*"));
    return inline || set || mounted || command.command().hasFlag("--no-cache-dir", "--cache-dir");
  }

  private static boolean isTrue(String value) {
    return !value.isEmpty() && !value.matches("(?i)0|no|off|false");
  }

  private static void report(PackageCommand command, Findings findings) {
    String message = "\"pip install\" leaves its cache in the layer";
    Span place = command.arguments().get(0).span();
    command.behindTask(" --no-cache-dir").ifPresentOrElse(
        edit -> findings.report(command.stage(), place, message, Fix.safe("Keep no cache", List.of(edit))),
        () -> findings.report(command.stage(), place, message));
  }
}
