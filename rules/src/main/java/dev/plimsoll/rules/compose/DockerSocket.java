package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ImageReference;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.compose.VolumeMount;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds services that get the socket of the container engine, and with it the host. Images whose purpose is to talk to the
 * engine are left alone.
 *
 * @param allow those images, by repository or its last part; an empty list spares none
 */
public record DockerSocket(List<String> allow) implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/docker-socket", Severity.ERROR, "A service gets the socket of the container engine")
          .tags("recommended", "security");
  private static final Pattern SOCKET = Pattern.compile(".*(docker|podman|containerd|crio)\\.sock\\}?");
  private static final Set<String> HOLDERS = Set.of("/var/run", "/run");

  public DockerSocket() {
    this(List.of("traefik", "portainer", "portainer-ce", "portainer-ee", "agent", "watchtower", "diun", "ouroboros", "whats-up-docker",
        "wud", "dozzle", "docker-socket-proxy", "socket-proxy", "nginx-proxy", "docker-gen", "acme-companion",
        "letsencrypt-nginx-proxy-companion", "nginxproxy", "cadvisor", "autoheal", "docker-autoheal", "gitlab-runner", "act_runner",
        "github-runner", "actions-runner", "drone-runner-docker", "woodpecker-agent", "buildkite-agent", "jenkins", "jenkins-agent",
        "promtail", "alloy", "vector", "fluent-bit", "fluentd", "filebeat", "metricbeat", "telegraf", "netdata", "glances", "datadog-agent",
        "logspout", "homepage", "homarr", "dockge", "yacht", "dash", "dashy", "flame", "ctop", "lazydocker", "swarmpit", "visualizer", "shepherd",
        "docker", "localstack", "localstack-pro", "ryuk", "swag", "caddy-docker-proxy", "uptime-kuma", "beszel-agent", "ofelia",
        "docker-volume-backup", "docker-prune", "docker-gc", "crowdsec", "coolify", "dokploy", "komodo", "periphery", "arcane", "tugtainer", "docker-exporter"));
  }

  public DockerSocket {
    allow = List.copyOf(allow);
  }

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    if (service.effectiveImage().map(this::isAllowed).orElse(false)) {
      return;
    }
    for (VolumeMount volume : service.volumes()) {
      String path = volume.source().replaceFirst("/+$", "").replaceFirst("^//", "/");
      if (volume.isBind() && (SOCKET.matcher(path).matches() || HOLDERS.contains(path))) {
        findings.report(service, volume.span(), "service \"" + service.name() + "\" gets the engine's socket through \""
            + volume.source() + "\"");
      }
    }
  }

  private boolean isAllowed(ImageReference image) {
    return KnownImages.isAmong(image, allow);
  }
}
