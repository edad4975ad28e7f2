package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.ComposeRule;
import dev.plimsoll.compose.Service;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds a container name that two services claim. */
public final class DuplicateContainerName implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/duplicate-container-name", Severity.ERROR, "Two services have the same container name")
          .tags("recommended", "reliability").aliases("dclint:no-duplicate-container-names");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    Map<String, Service> first = new HashMap<>();
    for (Service service : file.services()) {
      String name = service.own("container_name").flatMap(YamlNode::asScalar).map(scalar -> scalar.text()).orElse("");
      if (name.isEmpty() || name.contains("$")) {
        continue;
      }
      Service other = first.putIfAbsent(name, service);
      if (other != null && Profiles.canMeet(service, other)) {
        findings.report(service, service.placeOf("container_name"),
            "service \"" + service.name() + "\" has the container name \"" + name + "\" of service \"" + other.name() + "\"",
            List.of(new Related(other.placeOf("container_name"), "first used here")), List.of());
      }
    }
  }
}
