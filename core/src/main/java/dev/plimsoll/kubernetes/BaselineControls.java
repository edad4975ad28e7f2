package dev.plimsoll.kubernetes;

import dev.plimsoll.kubernetes.PodSecurityControl.Violations;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.HasSubject;
import dev.plimsoll.yaml.Insertion;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the baseline level of the Pod Security Standards forbids. */
final class BaselineControls {
  private static final Set<String> CAPABILITIES = Set.of("AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL",
      "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT");
  private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";
  private static final Set<String> PROFILES = Set.of("RuntimeDefault", "Localhost");
  private static final Set<String> SELINUX_TYPES = Set.of("", "container_t", "container_init_t", "container_kvm_t");
  /** Safe sysctls and the minor release that first took each for safe. */
  private static final Map<String, Integer> SYSCTLS = Map.ofEntries(
      Map.entry("kernel.shm_rmid_forced", 0),
      Map.entry("net.ipv4.ip_local_port_range", 0),
      Map.entry("net.ipv4.tcp_syncookies", 0),
      Map.entry("net.ipv4.ping_group_range", 0),
      Map.entry("net.ipv4.ip_unprivileged_port_start", 0),
      Map.entry("net.ipv4.ip_local_reserved_ports", 27),
      Map.entry("net.ipv4.tcp_keepalive_time", 29),
      Map.entry("net.ipv4.tcp_fin_timeout", 29),
      Map.entry("net.ipv4.tcp_keepalive_intvl", 29),
      Map.entry("net.ipv4.tcp_keepalive_probes", 29),
      Map.entry("net.ipv4.tcp_rmem", 32),
      Map.entry("net.ipv4.tcp_wmem", 32),
      Map.entry("net.ipv4.tcp_slow_start_after_idle", 37),
      Map.entry("net.ipv4.tcp_notsent_lowat", 37));

  private BaselineControls() {}

  static void hostNamespaces(PodSpec pod, Violations violations) {
    for (String field : List.of("hostNetwork", "hostPID", "hostIPC")) {
      if (pod.isTrue(field)) {
        violations.add(pod, pod.placeOf(field), "pod sets \"" + field + "\"",
            () -> pod.fix(Fix.Applicability.UNSAFE, "Set " + field + " to false", "false", field));
      }
    }
  }

  static void privileged(PodSpec pod, Violations violations) {
    for (Container container : pod.containers()) {
      if (container.isTrue("securityContext", "privileged")) {
        violations.add(container, container.placeOf("securityContext", "privileged"), container.label() + " runs privileged",
            () -> container.fix(Fix.Applicability.UNSAFE, "Set privileged to false", "false", "securityContext", "privileged"));
      }
    }
  }

  static void capabilities(PodSpec pod, Violations violations) {
    for (Container container : pod.containers()) {
      for (Scalar added : container.addedCapabilities()) {
        if (!CAPABILITIES.contains(added.text())) {
          violations.add(container, added.span(), container.label() + " adds capability \"" + added.text() + "\"");
        }
      }
    }
  }

  static void hostPathVolumes(PodSpec pod, Violations violations) {
    for (Volume volume : pod.volumes()) {
      if (volume.isHostPath()) {
        violations.add(pod, volume.node().placeOf("hostPath", "path"),
            "volume \"" + volume.name() + "\" shows the node's \"" + volume.hostPath() + "\"");
      }
    }
  }

  static void hostPorts(PodSpec pod, Violations violations) {
    for (Container container : pod.containers()) {
      for (ContainerPort port : container.ports()) {
        if (port.hostPort().orElse(0) != 0) {
          violations.add(container, port.node().placeOf("hostPort"),
              container.label() + " takes port \"" + port.hostPort().getAsLong() + "\" of the node",
              () -> removal(port.node(), "hostPort"));
        }
      }
    }
  }

  static void appArmor(PodSpec pod, Violations violations) {
    Optional<Mapping> annotations = pod.metadata().flatMap(metadata -> metadata.mapping("annotations"));
    for (Mapping.Entry entry : annotations.map(Mapping::effectiveEntries).orElse(List.of())) {
      if (entry.name().startsWith(APP_ARMOR)) {
        String profile = entry.value().asScalar().map(Scalar::text).orElse("");
        if (!profile.isEmpty() && !profile.equals("runtime/default") && !profile.startsWith("localhost/")) {
          violations.add(pod, annotations.orElseThrow().placeOf(entry.name()), "annotation \"" + entry.name()
              + "\" sets the AppArmor profile \"" + profile + "\"");
        }
      }
    }
    setting(pod, "appArmorProfile", "type", (about, value) -> {
      if (!PROFILES.contains(value.text())) {
        violations.add(about, value.span(), owner(about) + " sets the AppArmor profile \"" + value.text() + "\"");
      }
    });
  }

  static void seLinux(PodSpec pod, Violations violations) {
    boolean engine = pod.object().version().isAtLeast(31);
    setting(pod, "seLinuxOptions", "type", (about, value) -> {
      if (!SELINUX_TYPES.contains(value.text()) && !(engine && value.text().equals("container_engine_t"))) {
        violations.add(about, value.span(), owner(about) + " sets the SELinux type \"" + value.text() + "\"");
      }
    });
    for (String field : List.of("user", "role")) {
      setting(pod, "seLinuxOptions", field, (about, value) -> {
        if (!value.text().isEmpty()) {
          violations.add(about, value.span(), owner(about) + " sets the SELinux " + field + " \"" + value.text() + "\"");
        }
      });
    }
  }

  static void procMount(PodSpec pod, Violations violations) {
    if (!(pod.object().version().isAtLeast(35) && pod.hasUserNamespace())) {
      procMounts(pod, violations);
    }
  }

  static void procMounts(PodSpec pod, Violations violations) {
    for (Container container : pod.containers()) {
      String mount = container.text("securityContext", "procMount");
      if (!mount.isEmpty() && !mount.equals("Default")) {
        violations.add(container, container.placeOf("securityContext", "procMount"),
            container.label() + " sets procMount \"" + mount + "\"",
            () -> container.fix(Fix.Applicability.UNSAFE, "Set procMount to Default", "Default", "securityContext", "procMount"));
      }
    }
  }

  static void seccomp(PodSpec pod, Violations violations) {
    setting(pod, "seccompProfile", "type", (about, value) -> {
      if (!PROFILES.contains(value.text())) {
        violations.add(about, value.span(), owner(about) + " sets the seccomp profile \"" + value.text() + "\"",
            () -> List.of(Fix.unsafe("Set the seccomp profile to RuntimeDefault", value.span(), "RuntimeDefault")));
      }
    });
  }

  static void sysctls(PodSpec pod, Violations violations) {
    for (Mapping sysctl : pod.securityContext().map(context -> context.mappings("sysctls")).orElse(List.of())) {
      String name = sysctl.text("name").orElse("");
      Integer since = SYSCTLS.get(name);
      if (since == null || !pod.object().version().isAtLeast(since)) {
        violations.add(pod, sysctl.placeOf("name"), "pod sets the sysctl \"" + name + "\"");
      }
    }
  }

  static void windowsHostProcess(PodSpec pod, Violations violations) {
    setting(pod, "windowsOptions", "hostProcess", (about, value) -> {
      if (value.isTrue()) {
        violations.add(about, value.span(), owner(about) + " runs as a process of the Windows node",
            () -> List.of(Fix.unsafe("Set hostProcess to false", value.span(), "false")));
      }
    });
  }

  static void hostProbes(PodSpec pod, Violations violations) {
    if (!pod.object().version().isAtLeast(34)) {
      return;
    }
    List<List<String>> holders = List.of(List.of("livenessProbe"), List.of("readinessProbe"), List.of("startupProbe"),
        List.of("lifecycle", "postStart"), List.of("lifecycle", "preStop"));
    for (Container container : pod.containers()) {
      for (List<String> holder : container.isEphemeral() ? List.<List<String>>of() : holders) {
        Optional<YamlNode> probe = container.field(holder.toArray(String[]::new));
        for (String handler : List.of("httpGet", "tcpSocket")) {
          Optional<Mapping> action = probe.flatMap(found -> found.at(handler)).flatMap(YamlNode::asMapping);
          String host = action.flatMap(found -> found.text("host")).orElse("");
          if (!host.isEmpty()) {
            violations.add(container, action.orElseThrow().placeOf("host"),
                container.label() + " has a " + String.join(".", holder) + " that asks host \"" + host + "\"",
                () -> removal(action.orElseThrow(), "host"));
          }
        }
      }
    }
  }

  /** Takes a field away that is written in {@code node} beside others. */
  private static List<Fix> removal(Mapping node, String key) {
    return node.entries().size() < 2 ? List.of() : node.entry(key).filter(node.entries()::contains)
        .map(entry -> List.of(Fix.unsafe("Remove " + key, List.of(Insertion.remove(node, entry))))).orElse(List.of());
  }

  /** How messages call a pod or a container. */
  static String owner(HasSubject about) {
    return about instanceof Container container ? container.label() : "pod";
  }

  /** What a setting of the security contexts is given to. */
  interface Setting {
    void take(HasSubject about, Scalar value);
  }

  /** Hands over that scalar of the pod's security context and of each container's own. */
  private static void setting(PodSpec pod, String group, String field, Setting setting) {
    pod.field("securityContext", group, field).flatMap(YamlNode::asScalar).ifPresent(value -> setting.take(pod, value));
    for (Container container : pod.containers()) {
      container.field("securityContext", group, field).flatMap(YamlNode::asScalar).ifPresent(value -> setting.take(container, value));
    }
  }
}
