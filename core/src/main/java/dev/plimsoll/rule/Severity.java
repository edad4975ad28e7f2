package dev.plimsoll.rule;

import java.util.Locale;
import java.util.Optional;

/** How much a finding matters, least first. */
public enum Severity {
  /** Style: nothing breaks. */
  INFO,
  /** It works but will hurt. */
  WARNING,
  /** The build, the admission or the start fails, or a secret or the host is exposed. */
  ERROR;

  /** The name as users write it: {@code info}, {@code warning}, {@code error}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Severity> of(String label) {
    for (Severity severity : values()) {
      if (severity.label().equals(label)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
