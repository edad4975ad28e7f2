package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.compose.VolumeMount;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/**
 * Finds services that can write to the folders a host lives on.
 *
 * @param paths the folders and files, without a slash at the end
 */
public record SensitiveHostPath(List<String> paths) implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/sensitive-host-path", Severity.ERROR, "A service can write to a system folder of the host")
          .tags("recommended", "security");

  public SensitiveHostPath() {
    this(List.of("/", "/bin", "/boot", "/etc", "/etc/passwd", "/etc/shadow", "/etc/sudoers", "/etc/sudoers.d", "/etc/cron.d",
        "/etc/ssh", "/etc/systemd", "/lib", "/lib64", "/proc", "/root", "/root/.ssh", "/sbin", "/sys", "/usr", "/usr/bin",
        "/usr/lib", "/usr/sbin", "/var/lib/docker", "/var/lib/kubelet"));
  }

  public SensitiveHostPath {
    paths = List.copyOf(paths);
  }

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    for (VolumeMount volume : service.volumes()) {
      String path = volume.source().length() > 1 ? volume.source().replaceFirst("/+$", "") : volume.source();
      if (volume.isBind() && !volume.readOnly() && paths.contains(path)) {
        findings.report(service, volume.span(), "service \"" + service.name() + "\" can write to \"" + path + "\" of the host");
      }
    }
  }
}
