package dev.plimsoll.rule;

/**
 * Names the thing that a finding is about, with empty strings for what it has not.
 *
 * @param kind a Kubernetes kind, {@code Service} of a Compose file, {@code Stage} of a Dockerfile …
 */
public record Subject(String kind, String namespace, String name, String container) implements HasSubject {
  public static final Subject NONE = new Subject("", "", "", "");

  @Override
  public Subject subject() {
    return this;
  }

  /** The same object, narrowed to one of its containers. */
  public Subject container(String container) {
    return new Subject(kind, namespace, name, container);
  }

  /** {@code Deployment shop/cart, container app}; empty when it names nothing. */
  public String describe() {
    StringBuilder text = new StringBuilder(kind);
    if (!name.isEmpty()) {
      text.append(text.isEmpty() ? "" : " ").append(namespace.isEmpty() ? "" : namespace + "/").append(name);
    }
    if (!container.isEmpty()) {
      text.append(text.isEmpty() ? "" : ", ").append("container ").append(container);
    }
    return text.toString();
  }
}
