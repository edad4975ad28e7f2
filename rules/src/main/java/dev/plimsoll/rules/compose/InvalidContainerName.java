package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.YamlNode;
import java.util.regex.Pattern;

/** Finds container names that Docker refuses. */
public final class InvalidContainerName implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/invalid-container-name", Severity.ERROR, "Docker does not accept the container's name")
          .tags("recommended", "schema").aliases("dclint:service-container-name-regex");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    service.own("container_name").flatMap(YamlNode::asScalar).map(scalar -> scalar.text()).ifPresent(name -> {
      if (!name.contains("$") && !NAME.matcher(name).matches()) {
        findings.report(service, service.placeOf("container_name"),
            "container name \"" + name + "\" is not a letter or digit followed by letters, digits, \"_\", \".\" or \"-\"");
      }
    });
  }
}
