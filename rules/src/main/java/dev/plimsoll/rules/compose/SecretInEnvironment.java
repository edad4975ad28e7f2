package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.EnvironmentVariable;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rules.credential.Credential;
import java.util.ArrayList;
import java.util.List;

/** Finds secrets written into the environment or the build arguments of a service. */
public final class SecretInEnvironment implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/secret-in-environment", Severity.ERROR, "A secret is written into the environment of a service")
          .tags("recommended", "security");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    List<EnvironmentVariable> environment = service.environment();
    List<String> context = new ArrayList<>(List.of(service.name()));
    service.effectiveImage().ifPresent(image -> context.add(image.name()));
    environment.stream().filter(variable -> isName(variable.name())).forEach(variable -> context.add(variable.value()));
    check(service, environment, "variable", context, findings);
    check(service, service.buildArguments(), "build argument", context, findings);
  }

  private static void check(Service service, List<EnvironmentVariable> variables, String noun, List<String> context, Findings findings) {
    for (EnvironmentVariable variable : variables) {
      String value = variable.value();
      List<String> around = new ArrayList<>(context);
      around.add(variable.name());
      boolean secret = Credential.isToken(value) || Credential.isUrlWithPassword(value, around)
          || Credential.isSecretName(variable.name()) && Credential.isChosen(value, around);
      if (variable.isSet() && secret) {
        findings.report(service, variable.span(), noun + " \"" + variable.name() + "\" of service \"" + service.name()
            + "\" holds a secret");
      }
    }
  }

  /** Whether the variable names a user or a database, whose name makes a password that nobody chose to be secret. */
  private static boolean isName(String name) {
    return name.matches("(?i).*(USER|USERNAME|DB|DATABASE|DBNAME|DB_NAME|LOGIN)") && !Credential.isSecretName(name);
  }
}
