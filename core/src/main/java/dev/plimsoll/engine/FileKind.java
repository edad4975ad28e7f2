package dev.plimsoll.engine;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a file's name says it may be; what a YAML file really is its content tells. */
enum FileKind {
  DOCKERFILE, YAML, OTHER;

  private static final Pattern DOCKERFILE_NAME =
      Pattern.compile("(?i)((docker|container)file([._-][^/]+)?|[^/]+\\.(docker|container)file)");
  private static final Pattern NO_DOCKERFILE =
      Pattern.compile("(?i).*\\.(dockerignore|containerignore|md|txt|py|sh|go|js|ts|java|json|ya?ml|j2|tmpl|template|erb|orig|bak|swp)");

  static FileKind of(String name) {
    if (DOCKERFILE_NAME.matcher(name).matches() && !NO_DOCKERFILE.matcher(name).matches()) {
      return DOCKERFILE;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json") || name.equals("Kustomization") ? YAML : OTHER;
  }
}
