package dev.plimsoll.kubernetes;

import dev.plimsoll.rule.HasSubject;
import dev.plimsoll.rule.Subject;
import dev.plimsoll.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What rules about several objects may know of one once its document is let go.
 *
 * @param namespace as written; empty when only the installation decides
 * @param name as written; of a generated name the prefix
 * @param isGenerated whether {@code name} is a {@code generateName}
 * @param place the one-line place of the object: its name, else its kind
 * @param references the objects it names
 * @param selections the objects it picks by labels
 * @param pods the pods it describes
 * @param ports a Service's ports
 * @param keys a ConfigMap's or Secret's keys, the names of a DestinationRule's subsets
 * @param values single fields by their path without {@code spec.}: {@code replicas}, {@code type}, {@code minAvailable} …
 * @param grants a role's rules
 */
public record ObjectFact(String apiVersion, String kind, String namespace, String name, boolean isGenerated, Span place,
                         Map<String, String> labels, List<Reference> references, List<Selection> selections,
                         List<PodFact> pods, List<PortFact> ports, List<String> keys, Map<String, Value> values,
                         List<Grant> grants) implements HasSubject {
  /**
   * Another object that this one names.
   *
   * @param role the field that names it: {@code volume}, {@code env}, {@code envFrom}, {@code imagePullSecrets},
   *     {@code serviceAccount}, {@code priorityClass}, {@code runtimeClass}, {@code storageClass}, {@code serviceName},
   *     {@code roleRef}, {@code subject}, {@code scaleTarget}, {@code backend}, {@code tls}, {@code parent}, {@code workload}, {@code subset} (the name is a host) …
   * @param kind the kind of what is named; empty where any will do
   * @param namespace empty for the namespace of the object itself
   * @param detail the key in a ConfigMap or Secret, the port of a Service; empty where the whole object is meant
   * @param isOptional whether it may be missing
   */
  public record Reference(String role, String kind, String namespace, String name, String detail, boolean isOptional, Span place) {}

  /**
   * A selector.
   *
   * @param role {@code pods} for what a Service, a policy, a budget or a workload selects, {@code peers} for what a NetworkPolicy
   *     lets talk, {@code services} for a monitor
   * @param isForeign whether it looks, or may look, into other namespaces
   */
  public record Selection(String role, LabelSelector selector, boolean isForeign, Span place) {}

  /**
   * A pod.
   *
   * @param place where its labels are, or would be
   * @param ports the ports that its containers declare, all of them together
   * @param serviceAccount empty for the default one
   * @param leavesToken whether it leaves it to the ServiceAccount if a token is mounted
   * @param isProbed whether one of its containers has a readiness probe
   * @param broken the controls of the Pod Security Standards that it breaks
   */
  public record PodFact(Map<String, String> labels, String serviceAccount, boolean leavesToken, boolean isHostNetwork,
                        boolean runsToCompletion, boolean isProbed, List<PortFact> ports, Set<PodSecurityControl> broken, Span place) {}

  /**
   * A port of a container or a Service.
   *
   * @param number 0 where it has none
   * @param target a Service's target port, a number or a name; empty where it is the port itself
   */
  public record PortFact(String name, int number, String protocol, String target, Span place) {}

  /** A field's text and place. */
  public record Value(String text, Span place) {}

  /** A rule of a role. */
  public record Grant(List<String> verbs, List<String> apiGroups, List<String> resources, List<String> resourceNames, Span place) {
    /** Whether it lets do {@code verb} to {@code resource} of {@code group}, wildcards counted. */
    public boolean allows(String group, String resource, String verb) {
      return has(verbs, verb) && has(apiGroups, group)
          && (has(resources, resource) || resource.indexOf('/') > 0 && resources.contains("*" + resource.substring(resource.indexOf('/'))));
    }

    private static boolean has(List<String> values, String wanted) {
      return values.contains(wanted) || values.contains("*");
    }
  }

  public String group() {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  public boolean is(String group, String kind) {
    return this.kind.equals(kind) && group().equals(group);
  }

  /** The directory of its file; duplicates, for one, are judged within it. */
  public Path directory() {
    Path parent = place.source().path().getParent();
    return parent == null ? Path.of("") : parent;
  }

  /** The text of a field of {@link #values()}; empty where it is unset. */
  public String value(String path) {
    Value found = values.get(path);
    return found == null ? "" : found.text();
  }

  /** The field of {@link #values()} as a whole number. */
  public OptionalLong number(String path) {
    try {
      return value(path).isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value(path)));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Where a finding about a field of {@link #values()} belongs: at its value, without one at the object. */
  public Span placeOf(String path) {
    Value found = values.get(path);
    return found == null ? place : found.place();
  }

  /** Its first selector of that role. */
  public Optional<Selection> selection(String role) {
    return selections.stream().filter(selection -> selection.role().equals(role)).findFirst();
  }

  /** Its references of that role. */
  public List<Reference> references(String role) {
    return references.stream().filter(reference -> reference.role().equals(role)).toList();
  }

  @Override
  public Subject subject() {
    return new Subject(kind, namespace, name, "");
  }
}
