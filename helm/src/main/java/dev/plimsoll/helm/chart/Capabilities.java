package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.function.Methods;
import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.Function;
import dev.plimsoll.helm.template.GoObject;
import dev.plimsoll.helm.template.Slice;
import dev.plimsoll.kubernetes.KubernetesVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cluster as templates see it in {@code .Capabilities} where none is asked: its version and its API versions. */
final class Capabilities {
  private static final Pattern VERSION = Pattern.compile("v?([0-9]{1,5})\\.([0-9]{1,5})(?:\\.([0-9]{1,5}))?.*");

  private static final int OLDEST_MINOR = 16;
  private static final List<String> KNOWN = List.of(
      "v1", "admissionregistration.k8s.io/v1", "admissionregistration.k8s.io/v1alpha1", "admissionregistration.k8s.io/v1beta1",
      "internal.apiserver.k8s.io/v1alpha1", "apps/v1", "apps/v1beta1", "apps/v1beta2", "authentication.k8s.io/v1",
      "authentication.k8s.io/v1alpha1", "authentication.k8s.io/v1beta1", "authorization.k8s.io/v1",
      "authorization.k8s.io/v1beta1", "autoscaling/v1", "autoscaling/v2", "batch/v1", "batch/v1beta1",
      "certificates.k8s.io/v1", "certificates.k8s.io/v1beta1", "certificates.k8s.io/v1alpha1",
      "coordination.k8s.io/v1alpha2", "coordination.k8s.io/v1beta1", "coordination.k8s.io/v1", "discovery.k8s.io/v1",
      "discovery.k8s.io/v1beta1", "events.k8s.io/v1", "events.k8s.io/v1beta1", "extensions/v1beta1",
      "flowcontrol.apiserver.k8s.io/v1", "flowcontrol.apiserver.k8s.io/v1beta1", "flowcontrol.apiserver.k8s.io/v1beta2",
      "flowcontrol.apiserver.k8s.io/v1beta3", "lifecycle.k8s.io/v1alpha1", "networking.k8s.io/v1",
      "networking.k8s.io/v1beta1", "node.k8s.io/v1", "node.k8s.io/v1alpha1", "node.k8s.io/v1beta1", "policy/v1",
      "policy/v1beta1", "rbac.authorization.k8s.io/v1", "rbac.authorization.k8s.io/v1beta1",
      "rbac.authorization.k8s.io/v1alpha1", "resource.k8s.io/v1", "resource.k8s.io/v1beta2", "resource.k8s.io/v1beta1",
      "resource.k8s.io/v1alpha3", "scheduling.k8s.io/v1alpha3", "scheduling.k8s.io/v1beta1", "scheduling.k8s.io/v1",
      "storage.k8s.io/v1beta1", "storage.k8s.io/v1", "storage.k8s.io/v1alpha1", "storagemigration.k8s.io/v1",
      "storagemigration.k8s.io/v1beta1", "apiextensions.k8s.io/v1beta1", "apiextensions.k8s.io/v1");

  private final String major;
  private final String minor;
  private final String version;
  private final List<String> apiVersions;
  private final boolean given;

  /**
   * @param kubernetesVersion {@code 1.34} or {@code v1.34.2}; empty for the newest known
   * @param more API versions beyond those that Kubernetes itself serves
   */
  Capabilities(String kubernetesVersion, List<String> more) {
    Matcher match = VERSION.matcher(kubernetesVersion.strip());
    this.given = match.matches();
    this.major = given ? match.group(1) : Integer.toString(KubernetesVersion.LATEST.major());
    this.minor = given ? match.group(2) : Integer.toString(KubernetesVersion.LATEST.minor());
    this.version = "v" + major + "." + minor + "." + (given && match.group(3) != null ? match.group(3) : "0");
    this.apiVersions = new ArrayList<>(KNOWN);
    this.apiVersions.addAll(more);
  }

  /** This, or where nobody asked for a version the newest cluster that a chart's {@code kubeVersion} accepts. */
  Capabilities fitting(String constraint) {
    if (given || constraint.isEmpty() || Dependencies.accepts(constraint, version)) {
      return this;
    }
    List<String> more = apiVersions.subList(KNOWN.size(), apiVersions.size());
    for (int older = KubernetesVersion.LATEST.minor(); older >= OLDEST_MINOR; older--) {
      String candidate = "v" + KubernetesVersion.LATEST.major() + "." + older + ".0";
      if (Dependencies.accepts(constraint, candidate)) {
        return new Capabilities(candidate, more);
      }
    }
    return this;
  }

  /** {@code v1.34.0}. */
  String version() {
    return version;
  }

  GoObject object() {
    Dict kubernetes = new Dict();
    kubernetes.put("Version", version);
    kubernetes.put("Major", major);
    kubernetes.put("Minor", minor);
    Map<String, Function> methods = Map.of(
        "String", Methods.of("String", "", args -> version), "GitVersion", Methods.of("GitVersion", "", args -> version));
    Dict helm = new Dict();
    helm.put("Version", "v3.19.0");
    helm.put("GitCommit", "");
    helm.put("GitTreeState", "");
    helm.put("GoVersion", "");
    Dict fields = new Dict();
    fields.put("KubeVersion", new Struct("chartutil.KubeVersion", kubernetes, methods, version));
    fields.put("APIVersions", new VersionSet(apiVersions));
    fields.put("HelmVersion", new Struct("version.BuildInfo", helm, Map.of(), ""));
    return new Struct("*chartutil.Capabilities", fields, Map.of(), "");
  }

  private record VersionSet(List<String> versions) implements GoObject {
    @Override
    public String typeName() {
      return "chartutil.VersionSet";
    }

    @Override
    public String kind() {
      return "slice";
    }

    @Override
    public boolean isTrue() {
      return !versions.isEmpty();
    }

    @Override
    public Slice items() {
      return Slice.strings(versions);
    }

    @Override
    public Optional<Function> method(String name) {
      return name.equals("Has")
          ? Optional.of(Methods.of(name, "string", args -> versions.contains((String) args[0])))
          : Optional.empty();
    }

    @Override
    public Object plain() {
      return items();
    }

    @Override
    public String toString() {
      return "[" + String.join(" ", versions) + "]";
    }
  }
}
