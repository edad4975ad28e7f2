package dev.plimsoll.dockerfile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An image's name taken apart.
 *
 * @param registry {@code docker.io} when none is written
 * @param repository the path behind the registry, {@code library/} left out
 * @param tag empty when none is written
 * @param digest with its algorithm, {@code sha256:…}; empty when none is written
 */
public record ImageReference(String registry, String repository, String tag, String digest) {
  private static final Pattern COMPONENT = Pattern.compile("[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*");
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
  private static final Pattern DIGEST = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}");
  private static final Pattern REGISTRY =
      Pattern.compile("(?:(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*|\\[[0-9a-fA-F:]+])(?::[0-9]+)?");
  private static final int LONGEST = 4096;

  /** Takes any text apart, right or wrong; what a variable stands for is left as written. */
  public static ImageReference split(String text) {
    String rest = text;
    String digest = "";
    int at = rest.indexOf('@');
    if (at >= 0) {
      digest = rest.substring(at + 1);
      rest = rest.substring(0, at);
    }
    int slash = rest.indexOf('/');
    String registry = "docker.io";
    if (slash > 0) {
      String first = rest.substring(0, slash);
      if (first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost") || !first.equals(first.toLowerCase(Locale.ROOT))) {
        registry = first;
        rest = rest.substring(slash + 1);
      }
    }
    String tag = "";
    int colon = rest.lastIndexOf(':');
    if (colon > rest.lastIndexOf('/')) {
      tag = rest.substring(colon + 1);
      rest = rest.substring(0, colon);
    }
    if (registry.equals("docker.io") && rest.startsWith("library/")) {
      rest = rest.substring("library/".length());
    }
    return new ImageReference(registry, rest, tag, digest);
  }

  /** The reference, when the text is one that a builder takes. */
  public static Optional<ImageReference> parse(String text) {
    if (text.length() > LONGEST || text.endsWith(":") || text.endsWith("@")) {
      return Optional.empty();
    }
    ImageReference reference = split(text);
    if (!REGISTRY.matcher(reference.registry).matches() || reference.repository.isEmpty()) {
      return Optional.empty();
    }
    for (String component : reference.repository.split("/", -1)) {
      if (!COMPONENT.matcher(component).matches()) {
        return Optional.empty();
      }
    }
    boolean right = (reference.tag.isEmpty() || TAG.matcher(reference.tag).matches())
        && (reference.digest.isEmpty() || DIGEST.matcher(reference.digest).matches());
    return right ? Optional.of(reference) : Optional.empty();
  }

  public boolean hasDigest() {
    return !digest.isEmpty();
  }

  public boolean hasTag() {
    return !tag.isEmpty();
  }
}
