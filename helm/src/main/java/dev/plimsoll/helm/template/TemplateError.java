package dev.plimsoll.helm.template;

import dev.plimsoll.source.Span;
import java.util.List;

/** A template that does not parse or whose execution fails. */
public final class TemplateError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Span place;
  private final transient List<Span> callers;
  private final String wording;
  private final boolean asked;

  TemplateError(String message, Span place, List<Span> callers, String wording, boolean asked) {
    super(message, null, false, false);
    this.place = place.origin();
    this.callers = List.copyOf(callers);
    this.wording = wording;
    this.asked = asked;
  }

  /** What in the template fails. */
  public Span place() {
    return place;
  }

  /** The calls through which execution came there, innermost first. */
  public List<Span> callers() {
    return callers;
  }

  /** Whether the chart itself fails, by {@code fail} or {@code required}: the message is then its author's. */
  public boolean isAsked() {
    return asked;
  }

  /** The whole message as Helm words it: template, line, column, the failing node and the reason. */
  public String wording() {
    return wording;
  }
}
