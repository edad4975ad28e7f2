package dev.plimsoll.helm.template;

import dev.plimsoll.source.Span;
import java.util.List;

/** A template that does not parse or whose execution fails. */
public final class TemplateError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Span place;
  private final transient List<Span> callers;
  private final String wording;

  TemplateError(String message, Span place, List<Span> callers, String wording) {
    super(message, null, false, false);
    this.place = place;
    this.callers = List.copyOf(callers);
    this.wording = wording;
  }

  /** What in the template fails. */
  public Span place() {
    return place;
  }

  /** The calls through which execution came there, innermost first. */
  public List<Span> callers() {
    return callers;
  }

  /** The whole message as Go words it: template, line, column, the failing node and the reason. */
  public String wording() {
    return wording;
  }
}
