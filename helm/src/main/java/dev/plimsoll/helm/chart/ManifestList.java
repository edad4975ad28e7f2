package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.Nil;
import dev.plimsoll.helm.value.Unreadable;
import dev.plimsoll.helm.value.YamlReader;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The manifests of a render one by one in the order in which {@code helm template} prints them: by kind, hooks last. */
final class ManifestList {
  /** One manifest: the file that made it and its text there. */
  record Manifest(String name, Span text, String kind, boolean isHook) {}

  private static final String SEPARATOR = "---";
  private static final List<String> KINDS = List.of(
      "PriorityClass", "Namespace", "NetworkPolicy", "ResourceQuota", "LimitRange", "PodSecurityPolicy", "PodDisruptionBudget",
      "ServiceAccount", "Secret", "SecretList", "ConfigMap", "StorageClass", "PersistentVolume", "PersistentVolumeClaim",
      "CustomResourceDefinition", "ClusterRole", "ClusterRoleList", "ClusterRoleBinding", "ClusterRoleBindingList", "Role",
      "RoleList", "RoleBinding", "RoleBindingList", "Service", "DaemonSet", "Pod", "ReplicationController", "ReplicaSet",
      "Deployment", "HorizontalPodAutoscaler", "StatefulSet", "Job", "CronJob", "IngressClass", "Ingress", "APIService");
  private static final List<String> EVENTS = List.of("pre-install", "post-install", "pre-delete", "post-delete", "pre-upgrade",
      "post-upgrade", "pre-rollback", "post-rollback", "test", "test-success");
  private static final String HOOK = "helm.sh/hook";
  private static final List<String> TESTS = List.of("test", "test-success", "test-failure");
  private static final Map<String, Integer> ORDER = order();

  private ManifestList() {}

  private static Map<String, Integer> order() {
    Map<String, Integer> made = new HashMap<>();
    KINDS.forEach(kind -> made.put(kind, made.size()));
    return made;
  }

  /**
   * The manifests of {@code rendered}, definitions left out.
   *
   * @throws Unreadable where a manifest is no YAML
   */
  static List<Manifest> of(Rendered rendered) {
    List<Manifest> all = new ArrayList<>();
    rendered.manifests().forEach((name, source) -> split(source).forEach(span -> add(name, span, all)));
    all.sort(Comparator.comparing(Manifest::isHook)
        .thenComparing(manifest -> ORDER.getOrDefault(manifest.kind, KINDS.size()))
        .thenComparing(manifest -> ORDER.containsKey(manifest.kind) ? "" : manifest.kind));
    return all;
  }

  /** Whether a file holds nothing but what {@code helm test} runs and {@code helm install} does not. */
  static boolean isTest(Source source) {
    if (!source.text().contains(HOOK)) {
      return false;
    }
    try {
      List<Span> documents = split(source);
      return !documents.isEmpty() && documents.stream().allMatch(span -> hook(head(span)).map(TESTS::contains).orElse(false));
    } catch (Unreadable broken) {
      return false;
    }
  }

  private static Optional<String> hook(Dict head) {
    return Tables.table(head, "metadata.annotations").map(annotations -> annotations.get(HOOK))
        .filter(CharSequence.class::isInstance).map(Object::toString);
  }

  private static void add(String name, Span span, List<Manifest> all) {
    Dict head = head(span);
    String kind = head.get("kind") instanceof CharSequence chars ? chars.toString() : "";
    Optional<String> hook = hook(head);
    boolean known = true;
    for (String event : hook.orElse(EVENTS.get(0)).split(",", -1)) {
      known &= EVENTS.contains(event.strip().toLowerCase(Locale.ROOT));
    }
    if (known) {
      all.add(new Manifest(name, span, kind, hook.isPresent()));
    }
  }

  private static Dict head(Span span) {
    try {
      Object read = YamlReader.readText(Source.of(span.source().path(), span.text()));
      if (!(read instanceof Dict) && !(read instanceof Nil)) {
        throw new Unreadable(span.firstLine(), "the manifest is no mapping");
      }
      return read instanceof Dict dict ? dict : new Dict();
    } catch (Unreadable broken) {
      int at = Math.min(span.end(), span.start() + broken.place().start());
      throw new Unreadable(broken.place().source() == span.source() ? broken.place() : span.source().span(at, at), broken.getMessage());
    }
  }

  /** The documents of a file as Helm cuts them, which knows nothing of YAML's strings. */
  private static List<Span> split(Source source) {
    String text = source.text();
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    List<Span> documents = new ArrayList<>();
    int at = from;
    int separator = text.startsWith(SEPARATOR, from) ? from : text.indexOf("\n" + SEPARATOR, from);
    while (separator >= 0 && separator < to) {
      document(source, at, separator, documents);
      at = text.indexOf(SEPARATOR, separator) + SEPARATOR.length();
      while (at < to && "\t\n\f\r ".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      separator = text.indexOf("\n" + SEPARATOR, at);
    }
    document(source, at, to, documents);
    return documents;
  }

  private static void document(Source source, int start, int end, List<Span> documents) {
    String text = source.text();
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    if (end > start) {
      documents.add(source.span(from, to));
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == 0x85 || c == 0xA0;
  }
}
