package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/**
 * Finds services that share the host's processes, users, name or control groups.
 *
 * @param allow images, by repository or its last part, that watch the host and need this
 */
public record HostNamespace(List<String> allow) implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/host-namespace", Severity.ERROR, "A service shares a namespace of the host").tags("recommended", "security");

  public HostNamespace() {
    this(List.of("node-exporter", "node_exporter", "cadvisor", "process-exporter", "netdata", "glances", "agent", "telegraf",
        "falco", "docker-bench-security", "tailscale", "zabbix-agent", "zabbix-agent2", "beszel-agent", "alloy"));
  }

  public HostNamespace {
    allow = List.copyOf(allow);
  }

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    if (service.effectiveImage().map(image -> KnownImages.isAmong(image, allow)).orElse(false)) {
      return;
    }
    for (String key : List.of("pid", "userns_mode", "uts", "cgroup")) {
      if (service.own(key).isPresent() && service.text(key).orElse("").equals("host")) {
        findings.report(service, service.placeOf(key), "service \"" + service.name() + "\" sets " + key + " to \"host\"");
      }
    }
  }
}
