package dev.plimsoll.kubernetes;

import java.util.Locale;
import java.util.Optional;

/** A level of the Pod Security Standards, loosest first. */
public enum PodSecurityLevel {
  PRIVILEGED,
  BASELINE,
  RESTRICTED;

  /** The name as a namespace's label writes it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PodSecurityLevel> of(String label) {
    for (PodSecurityLevel level : values()) {
      if (level.label().equals(label)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
