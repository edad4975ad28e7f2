package dev.plimsoll.kubernetes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A minor release of Kubernetes, {@code 1.33}. */
public record KubernetesVersion(int major, int minor) implements Comparable<KubernetesVersion> {
  /** The newest release that the rules know of. */
  public static final KubernetesVersion LATEST = new KubernetesVersion(1, 36);

  private static final Pattern TEXT = Pattern.compile("v?([0-9]{1,3})\\.([0-9]{1,4})([.+-].*)?");

  /** Reads {@code 1.33}, {@code v1.33} and {@code 1.33.2}; empty for anything else. */
  public static Optional<KubernetesVersion> of(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new KubernetesVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** Whether this is release 1.{@code minor} or a later one. */
  public boolean isAtLeast(int minor) {
    return major > 1 || major == 1 && this.minor >= minor;
  }

  @Override
  public int compareTo(KubernetesVersion other) {
    return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
