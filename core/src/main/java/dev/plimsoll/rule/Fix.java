package dev.plimsoll.rule;

import dev.plimsoll.source.Span;
import java.util.List;

/**
 * A cure for a finding: edits that belong together and do not overlap.
 *
 * @param title what it does, a verb phrase: {@code Set privileged to false}
 */
public record Fix(String title, Applicability applicability, List<Edit> edits) {
  /** Whether a fix may be applied without a look. */
  public enum Applicability {
    /** Keeps what the file does, or mends what certainly fails. */
    SAFE,
    /** Changes what the file does. */
    UNSAFE
  }

  public Fix {
    if (title.isBlank() || edits.isEmpty()) {
      throw new IllegalArgumentException("fix without title or edits: " + title);
    }
    edits = List.copyOf(edits);
  }

  public static Fix safe(String title, Span span, String replacement) {
    return new Fix(title, Applicability.SAFE, List.of(new Edit(span, replacement)));
  }

  public static Fix unsafe(String title, Span span, String replacement) {
    return new Fix(title, Applicability.UNSAFE, List.of(new Edit(span, replacement)));
  }

  public static Fix safe(String title, List<Edit> edits) {
    return new Fix(title, Applicability.SAFE, edits);
  }

  public static Fix unsafe(String title, List<Edit> edits) {
    return new Fix(title, Applicability.UNSAFE, edits);
  }
}
