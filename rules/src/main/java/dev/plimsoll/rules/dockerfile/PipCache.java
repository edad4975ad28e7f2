package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.dockerfile.Scope;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.ArrayList;
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
    check(file, true, findings);
  }

  /** Looks at the stages that are shipped, or at the others. */
  static void check(Dockerfile file, boolean shipped, Findings findings) {
    Set<Run> exported = new HashSet<>();
    Set<Stage> configured = new HashSet<>();
    List<PackageCommand> installs = new ArrayList<>();
    for (PackageCommand command : PackageCommand.of(file, "pip", "export", "rm", "find")) {
      if (command.manager().equals("export")) {
        if (command.command().rest().stream().anyMatch(word -> word.text().startsWith(OFF + "=") && isTrue(word.text().substring(OFF.length() + 1)))) {
          exported.add(command.run());
        }
      } else if (cleans(command)) {
        installs.removeIf(other -> other.run().equals(command.run()));
      } else if (command.task().equals("config")) {
        if (command.packages().stream().anyMatch(word -> word.text().matches("(global|install|user)\\.no-cache-dir"))) {
          configured.add(command.stage());
        }
      } else if (command.task().equals("install") && command.isShipped() == shipped && !exported.contains(command.run())
          && !configured.contains(command.stage()) && !isOff(command)) {
        installs.add(command);
      }
    }
    installs.forEach(command -> report(command, findings));
  }

  private static boolean cleans(PackageCommand command) {
    return command.task().equals("cache") && command.packages().stream().anyMatch(word -> word.text().equals("purge"))
        || command.manager().matches("rm|find") && command.command().arguments().stream().anyMatch(word -> word.text().matches(".*/\\.cache(/(pip)?)?/?\\**"));
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
    command.behindTask(" --no-cache-dir").ifPresentOrElse(
        edit -> findings.report(command.stage(), command.place(), message, Fix.safe("Keep no cache", List.of(edit))),
        () -> findings.report(command.stage(), command.place(), message));
  }
}
