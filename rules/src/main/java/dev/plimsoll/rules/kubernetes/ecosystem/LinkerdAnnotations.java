package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The annotations that Linkerd reads on namespaces, workloads and pods. */
final class LinkerdAnnotations {
  static final Set<String> META = Set.of("inject", "created-by", "proxy-version", "trust-root-sha256", "identity-mode", "helm-release-version",
      "control-plane-component", "control-plane-ns", "proxy-deployment", "workload-ns", "checksum", "extension", "identity-issuer-expiry");
  static final Set<String> CONFIG = Set.of("access-log", "admin-port", "close-wait-timeout", "control-port", "debug-image",
      "debug-image-pull-policy", "debug-image-version", "default-inbound-policy", "disable-identity", "disable-tap", "enable-debug-sidecar",
      "enable-external-profiles", "enable-gateway", "enable-h2-upgrade", "image-pull-policy", "inbound-port", "init-image",
      "init-image-version", "iptables-mode", "opaque-ports", "outbound-port", "pod-inbound-ports", "proxy-additional-env",
      "proxy-admin-shutdown", "proxy-await", "proxy-cpu-limit", "proxy-cpu-minimum", "proxy-cpu-ratio-limit", "proxy-cpu-request",
      "proxy-disable-inbound-protocol-detect-timeout", "proxy-disable-outbound-protocol-detect-timeout",
      "proxy-enable-hostname-labels", "proxy-enable-native-sidecar", "proxy-ephemeral-storage-limit", "proxy-ephemeral-storage-request",
      "proxy-gid", "proxy-image", "proxy-inbound-connect-timeout", "proxy-inbound-discovery-cache-unused-timeout", "proxy-log-format",
      "proxy-log-http-headers", "proxy-log-level", "proxy-memory-limit", "proxy-memory-request", "proxy-metrics-hostname-labels",
      "proxy-outbound-connect-timeout", "proxy-outbound-discovery-cache-unused-timeout", "proxy-require-identity-inbound-ports",
      "proxy-uid", "proxy-version", "proxy-wait-before-exit-seconds", "shutdown-grace-period", "skip-inbound-ports",
      "skip-outbound-ports", "skip-subnets", "trust-domain");

  private LinkerdAnnotations() {}

  /** The annotations of {@code object} and of its pods whose keys end their prefix in {@code linkerd.io}. */
  static List<Mapping.Entry> of(KubernetesObject object) {
    Set<Mapping> holders = Collections.newSetFromMap(new IdentityHashMap<>());
    holders.add(object.root());
    object.podSpecs().forEach(pod -> pod.holder().ifPresent(holders::add));
    List<Mapping.Entry> found = new ArrayList<>();
    for (Mapping holder : holders) {
      holder.at("metadata", "annotations").flatMap(YamlNode::asMapping).ifPresent(annotations -> annotations.effectiveEntries().stream()
          .filter(entry -> entry.name().startsWith("linkerd.io/") || entry.name().startsWith("config.linkerd.io/"))
          .forEach(found::add));
    }
    return found;
  }
}
