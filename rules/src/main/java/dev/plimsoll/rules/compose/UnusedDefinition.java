package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.ComposeRule;
import dev.plimsoll.compose.NameReference;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.VolumeMount;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds networks, volumes, configs and secrets that no service uses. */
public final class UnusedDefinition implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/unused-definition", Severity.INFO, "A network, volume, config or secret is defined and not used")
          .tags("strict", "style");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    if (file.isOverride() || !file.isComplete() || file.services().isEmpty()) {
      return;
    }
    List<Service> services = new ArrayList<>(file.services());
    file.companions().forEach(other -> services.addAll(other.services()));
    if (services.stream().anyMatch(service -> service.extended().isPresent())) {
      return;
    }
    for (String section : List.of("networks", "volumes", "configs", "secrets")) {
      Set<String> used = new HashSet<>();
      services.forEach(service -> names(service, section).forEach(used::add));
      boolean open = used.stream().anyMatch(name -> name.contains("$"));
      file.definitions(section).forEach((name, entry) -> {
        if (!open && !used.contains(name) && !name.equals("default")) {
          findings.report(entry.key().span(), section.substring(0, section.length() - 1) + " \"" + name + "\" is not used");
        }
      });
    }
  }

  private static List<String> names(Service service, String section) {
    return switch (section) {
      case "networks" -> service.networks().stream().map(NameReference::name).toList();
      case "volumes" -> service.volumes().stream().map(VolumeMount::source).toList();
      default -> service.references(section).stream().map(NameReference::name).toList();
    };
  }
}
