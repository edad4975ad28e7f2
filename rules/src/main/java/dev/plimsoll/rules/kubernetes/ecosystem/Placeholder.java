package dev.plimsoll.rules.kubernetes.ecosystem;

/** Tells text that something fills in before the cluster sees it. */
final class Placeholder {
  private Placeholder() {}

  /** Whether {@code text} holds a variable or a template, as Flux, Argo CD and envsubst write them. */
  static boolean isIn(String text) {
    return text.contains("${") || text.contains("$(") || text.contains("{{") || text.startsWith("$") || text.startsWith("<");
  }
}
