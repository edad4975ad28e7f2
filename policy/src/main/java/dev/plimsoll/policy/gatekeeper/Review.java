package dev.plimsoll.policy.gatekeeper;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.policy.input.YamlValues;
import dev.plimsoll.rego.value.NullValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rule.Subject;
import dev.plimsoll.source.Span;
import java.util.HashMap;
import java.util.Map;

/**
 * What is put before constraints: an object, as admission would see it.
 *
 * @param object as its values; of a deletion the old one
 * @param input the {@code input.review} of a policy
 * @param isGenerated whether an expansion made it
 * @param place where a finding about it as a whole belongs
 */
public record Review(ObjectValue object, ObjectValue input, boolean isGenerated, Span place, Subject subject) {
  /** The review of a manifest's object; an AdmissionReview is taken for the request that it holds. */
  public static Review of(KubernetesObject object) {
    ObjectValue root = (ObjectValue) YamlValues.of(object.root());
    if (object.kind().equals("AdmissionReview") && object.group().equals("admission.k8s.io")
        && root.get("request") instanceof ObjectValue request) {
      Value reviewed = request.get("object") instanceof ObjectValue given ? given : request.get("oldObject");
      return of(reviewed instanceof ObjectValue given ? given : ObjectValue.EMPTY, request, false, object.place(), object.subject());
    }
    return of(root, ObjectValue.EMPTY, false, object.place(), object.subject());
  }

  /**
   * The review of an object.
   *
   * @param request the rest of the request, {@code operation} and the like; empty where only the object is known
   */
  static Review of(ObjectValue object, ObjectValue request, boolean isGenerated, Span place, Subject subject) {
    Review bare = new Review(object, ObjectValue.EMPTY, isGenerated, place, subject);
    return new Review(object, bare.input(request), isGenerated, place, subject);
  }

  public String kind() {
    return text(object, "kind");
  }

  public String apiVersion() {
    return text(object, "apiVersion");
  }

  public String group() {
    int slash = apiVersion().indexOf('/');
    return slash < 0 ? "" : apiVersion().substring(0, slash);
  }

  public String name() {
    return text(metadata(), "name");
  }

  public String generateName() {
    return text(metadata(), "generateName");
  }

  /** Its own namespace; empty where none is written. */
  public String namespace() {
    return text(metadata(), "namespace");
  }

  public boolean isNamespace() {
    return kind().equals("Namespace") && group().isEmpty();
  }

  public Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    if (metadata().get("labels") instanceof ObjectValue object) {
      object.forEach((key, value) -> labels.put(((StringValue) key).value(),
          value instanceof StringValue string ? string.value() : value.toString()));
    }
    return labels;
  }

  private ObjectValue input(ObjectValue request) {
    String version = apiVersion().substring(apiVersion().indexOf('/') + 1);
    ObjectValue.Builder review = new ObjectValue.Builder()
        .put("uid", StringValue.EMPTY)
        .put("kind", names("group", group(), "version", version, "kind", kind()))
        .put("resource", names("group", "", "version", "", "resource", ""))
        .put("operation", StringValue.EMPTY)
        .put("userInfo", ObjectValue.EMPTY)
        .put("oldObject", NullValue.NULL)
        .put("options", NullValue.NULL)
        .put("namespaceObject", NullValue.NULL);
    if (!name().isEmpty()) {
      review.put("name", StringValue.of(name()));
    }
    if (!namespace().isEmpty()) {
      review.put("namespace", StringValue.of(namespace()));
    }
    review.putAll(request);
    return review.put("object", object).build();
  }

  private ObjectValue metadata() {
    return object.get("metadata") instanceof ObjectValue metadata ? metadata : ObjectValue.EMPTY;
  }

  private static ObjectValue names(String... pairs) {
    ObjectValue.Builder names = new ObjectValue.Builder();
    for (int i = 0; i < pairs.length; i += 2) {
      names.put(pairs[i], StringValue.of(pairs[i + 1]));
    }
    return names.build();
  }

  private static String text(ObjectValue object, String key) {
    return object.get(key) instanceof StringValue string ? string.value() : "";
  }
}
