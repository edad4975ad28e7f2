/**
 * Kubernetes manifests as views over YAML nodes: nothing is decoded, so whatever a view tells can be pointed at.
 *
 * <p>{@link dev.plimsoll.kubernetes.KubernetesObject} is the document; its {@code podSpecs()} are found for every kind that is
 * known to hold pods, and each {@link dev.plimsoll.kubernetes.PodSpec} gives its {@link dev.plimsoll.kubernetes.Container}s of
 * all sorts with the pod's settings inherited ({@code container.effective("runAsUser")}). Where no view has a name for a
 * field, ask the node: {@code container.node().at("lifecycle", "preStop")}.
 *
 * <p>A rule about one object implements {@link dev.plimsoll.kubernetes.KubernetesRule},
 * {@link dev.plimsoll.kubernetes.PodRule} or {@link dev.plimsoll.kubernetes.ContainerRule}; a finding about a field goes to
 * {@code placeOf(keys…)} and a fix comes from {@code fix(…)}. A rule about several objects is a {@code Rule<Project>} that reads
 * {@link dev.plimsoll.kubernetes.Cluster}, the index of {@link dev.plimsoll.kubernetes.ObjectFact}s.
 */
package dev.plimsoll.kubernetes;
