package dev.plimsoll.kubernetes;

import static dev.plimsoll.kubernetes.BaselineControls.owner;

import dev.plimsoll.kubernetes.PodSecurityControl.Violations;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fix.Applicability;
import dev.plimsoll.rule.HasSubject;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the restricted level of the Pod Security Standards asks beyond the baseline. */
final class RestrictedControls {
  private static final Set<String> VOLUMES = Set.of("configMap", "csi", "downwardAPI", "emptyDir", "ephemeral",
      "persistentVolumeClaim", "projected", "secret", "image");
  private static final Set<String> PROFILES = Set.of("RuntimeDefault", "Localhost");

  private RestrictedControls() {}

  static void volumes(PodSpec pod, Violations violations) {
    for (Volume volume : pod.volumes()) {
      if (!volume.sources().isEmpty() && volume.sources().stream().noneMatch(source -> VOLUMES.contains(source.name()))) {
        String type = volume.sources().get(0).name();
        violations.add(pod, volume.sources().get(0).key().span(),
            "volume \"" + volume.name() + "\" is of type \"" + type + "\"");
      }
    }
  }

  static void privilegeEscalation(PodSpec pod, Violations violations) {
    if (pod.isWindows()) {
      return;
    }
    for (Container container : pod.containers()) {
      boolean written = container.field("securityContext", "allowPrivilegeEscalation").isPresent();
      if (!container.isFalse("securityContext", "allowPrivilegeEscalation") && (written || pod.isComplete())) {
        violations.add(container, container.placeOf("securityContext", "allowPrivilegeEscalation"),
            container.label() + (written ? " allows privilege escalation" : " does not forbid privilege escalation"),
            () -> container.fix(Applicability.UNSAFE, "Set allowPrivilegeEscalation to false", "false", "securityContext", "allowPrivilegeEscalation"));
      }
    }
  }

  static void runAsNonRoot(PodSpec pod, Violations violations) {
    if (isRelaxed(pod)) {
      return;
    }
    required(pod, violations, "runAsNonRoot", new String[] {"securityContext", "runAsNonRoot"}, Scalar::isTrue,
        "Set runAsNonRoot to true", "true");
  }

  static void runAsUser(PodSpec pod, Violations violations) {
    if (isRelaxed(pod)) {
      return;
    }
    pod.field("securityContext", "runAsUser").ifPresent(value -> root(pod, value, violations));
    for (Container container : pod.containers()) {
      container.field("securityContext", "runAsUser").ifPresent(value -> root(container, value, violations));
    }
  }

  private static void root(HasSubject about, YamlNode user, Violations violations) {
    if (user instanceof Scalar scalar && scalar.asLong().isPresent() && scalar.asLong().getAsLong() == 0) {
      violations.add(about, scalar.span(), owner(about) + " runs as user \"0\"");
    }
  }

  static void seccomp(PodSpec pod, Violations violations) {
    if (!pod.isWindows()) {
      required(pod, violations, "a seccomp profile", new String[] {"securityContext", "seccompProfile", "type"},
          type -> PROFILES.contains(type.text()), "Set the seccomp profile to RuntimeDefault", "RuntimeDefault");
    }
  }

  static void capabilities(PodSpec pod, Violations violations) {
    if (pod.isWindows()) {
      return;
    }
    for (Container container : pod.containers()) {
      boolean dropsAll = container.droppedCapabilities().stream().anyMatch(dropped -> dropped.text().equals("ALL"));
      if (!dropsAll && pod.isComplete()) {
        violations.add(container, container.placeOf("securityContext", "capabilities", "drop"),
            container.label() + " does not drop \"ALL\" capabilities",
            () -> container.fix(Applicability.UNSAFE, "Drop all capabilities", "[ALL]", "securityContext", "capabilities", "drop"));
      }
      for (Scalar added : container.addedCapabilities()) {
        if (!added.text().equals("NET_BIND_SERVICE")) {
          violations.add(container, added.span(), container.label() + " adds capability \"" + added.text() + "\"");
        }
      }
    }
  }

  /** From 1.35 a user namespace no longer lifts the ban, though the baseline has let go of it. */
  static void procMount(PodSpec pod, Violations violations) {
    if (pod.object().version().isAtLeast(35) && pod.hasUserNamespace()) {
      BaselineControls.procMounts(pod, violations);
    }
  }

  private static boolean isRelaxed(PodSpec pod) {
    return pod.object().version().isAtLeast(35) && pod.hasUserNamespace();
  }

  private interface Test {
    boolean passes(Scalar value);
  }

  /**
   * A setting that must be right wherever it is written, and that every container must have or inherit. Where no container
   * has it, that is one finding about the pod.
   */
  private static void required(PodSpec pod, Violations violations, String what, String[] keys, Test test, String title, String value) {
    Optional<Scalar> common = pod.field(keys).flatMap(YamlNode::asScalar);
    if (common.isPresent() && !test.passes(common.get())) {
      wrong(pod, common.get(), violations, what, title, value);
    }
    List<Container> without = new ArrayList<>();
    for (Container container : pod.containers()) {
      Optional<Scalar> own = container.field(keys).flatMap(YamlNode::asScalar);
      if (own.isPresent() && !test.passes(own.get())) {
        wrong(container, own.get(), violations, what, title, value);
      } else if (own.isEmpty()) {
        without.add(container);
      }
    }
    if (common.isPresent() || without.isEmpty() || !pod.isComplete()) {
      return;
    }
    if (without.size() == pod.containers().size()) {
      violations.add(pod, pod.placeOf(keys[0], rest(keys)), "pod does not set " + what,
          () -> pod.fix(Applicability.UNSAFE, title, value, keys));
      return;
    }
    for (Container container : without) {
      violations.add(container, container.placeOf(keys[0], rest(keys)), container.label() + " does not set " + what,
          () -> container.fix(Applicability.UNSAFE, title, value, keys));
    }
  }

  private static void wrong(HasSubject about, Scalar found, Violations violations, String what, String title, String value) {
    violations.add(about, found.span(), owner(about) + " sets " + what + " to \"" + found.text() + "\"",
        () -> List.of(Fix.unsafe(title, found.span(), value)));
  }

  private static String[] rest(String[] keys) {
    return List.of(keys).subList(1, keys.length).toArray(String[]::new);
  }
}
