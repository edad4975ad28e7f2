package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.ComposeRule;
import dev.plimsoll.compose.EnvironmentVariable;
import dev.plimsoll.compose.Interpolation;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.Variable;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import dev.plimsoll.source.Span;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds variables that have no default and that the {@code .env} file (or its published example) does not set. Silent where
 * there is no such file, on what shells and CI systems set, and on a container's variable that only hands on its namesake.
 */
public final class UndefinedVariable implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/undefined-variable", Severity.WARNING, "A variable has no default and the .env file does not set it")
          .tags("recommended", "reliability");
  private static final Pattern FROM_OUTSIDE = Pattern.compile("HOME|USER|LOGNAME|PWD|OLDPWD|UID|GID|EUID|HOSTNAME|HOST|SHELL|PATH"
      + "|LANG|LC_.*|TZ|TERM|DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|XDG_.*|SSH_AUTH_SOCK|TMPDIR|TEMP|TMP|APPDATA|USERPROFILE|USERNAME"
      + "|DOCKER_.*|COMPOSE_.*|CI|CI_.*|GITHUB_.*|GITLAB_.*|RUNNER_.*|BUILD_.*|BRANCH_NAME|GIT_.*|AWS_.*|GOOGLE_.*"
      + "|(?i:(http|https|ftp|no|all)_proxy)");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    Set<String> known = file.documentedVariables();
    if (known.isEmpty()) {
      return;
    }
    Set<Span> handedOn = new HashSet<>();
    for (Service service : file.services()) {
      service.environment().stream().filter(UndefinedVariable::handsOn).forEach(variable -> handedOn.add(variable.span()));
    }
    Set<String> reported = new HashSet<>();
    Scalars.each(file, scalar -> {
      for (Variable variable : Interpolation.of(scalar).variables()) {
        String name = variable.name();
        boolean open = !variable.isGuarded() && !known.contains(name) && !FROM_OUTSIDE.matcher(name).matches()
            && handedOn.stream().noneMatch(span -> span.contains(variable.span()));
        if (open && reported.add(name)) {
          findings.report(variable.span(), "variable \"" + name + "\" has no default and .env does not set it"
              + Spelling.hint(name, known));
        }
      }
    });
  }

  private static boolean handsOn(EnvironmentVariable variable) {
    return variable.value().equals("$" + variable.name()) || variable.value().equals("${" + variable.name() + "}");
  }
}
