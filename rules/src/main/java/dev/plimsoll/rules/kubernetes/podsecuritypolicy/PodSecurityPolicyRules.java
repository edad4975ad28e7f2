package dev.plimsoll.rules.kubernetes.podsecuritypolicy;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.Set;

/** Rules about PodSecurityPolicies. */
public final class PodSecurityPolicyRules implements RuleProvider {
  @Override
  public String family() {
    return "kubernetes";
  }

  @Override
  public List<Class<?>> targets() {
    return List.of(KubernetesObject.class);
  }

  @Override
  public List<Rule<?>> rules() {
    return List.of(
        PolicyPermits.of("host-pid", "CKV_K8S_1", "hostPID", "the PID namespace of the node", spec -> spec.isTrue("hostPID")),
        PolicyPermits.of("privileged", "CKV_K8S_2", "privileged", "privileged containers", spec -> spec.isTrue("privileged")),
        PolicyPermits.of("host-ipc", "CKV_K8S_3", "hostIPC", "the IPC namespace of the node", spec -> spec.isTrue("hostIPC")),
        PolicyPermits.of("host-network", "CKV_K8S_4", "hostNetwork", "the network of the node", spec -> spec.isTrue("hostNetwork")),
        PolicyPermits.of("privilege-escalation", "CKV_K8S_5", "allowPrivilegeEscalation", "privilege escalation",
            spec -> !spec.scalar("allowPrivilegeEscalation").map(Scalar::isFalse).orElse(false)),
        PolicyPermits.of("root", "CKV_K8S_6", "runAsUser", "containers that run as root", PodSecurityPolicyRules::permitsRoot),
        PolicyPermits.of("net-raw", "CKV_K8S_7", "requiredDropCapabilities", "capability NET_RAW", spec -> !drops(spec, Set.of("ALL", "NET_RAW"))),
        PolicyPermits.of("added-capability", "CKV_K8S_24", "allowedCapabilities", "added capabilities",
            spec -> !spec.scalars("allowedCapabilities").isEmpty()),
        PolicyPermits.of("kept-capability", "CKV_K8S_36", "requiredDropCapabilities", "capabilities that containers have by default",
            spec -> spec.scalars("requiredDropCapabilities").isEmpty()),
        new PolicyWithoutSeccomp());
  }

  private static boolean drops(Mapping spec, Set<String> names) {
    return spec.scalars("requiredDropCapabilities").stream().anyMatch(name -> names.contains(name.text()));
  }

  /** Anything but {@code MustRunAsNonRoot} or ranges that all start above 0. */
  private static boolean permitsRoot(Mapping spec) {
    String rule = spec.text("runAsUser", "rule").orElse("RunAsAny");
    List<Mapping> ranges = spec.mapping("runAsUser").map(user -> user.mappings("ranges")).orElse(List.of());
    boolean above = !ranges.isEmpty() && ranges.stream().allMatch(range -> range.scalar("min").map(min -> min.asLong().orElse(0) > 0).orElse(false));
    return !rule.equals("MustRunAsNonRoot") && !(rule.equals("MustRunAs") && above);
  }
}
