package dev.plimsoll.rule;

import dev.plimsoll.source.Span;
import java.util.List;

/** Where a rule reports. The sink adds the rule's id and its severity. */
public interface Findings {
  /** Reports {@code message} at {@code span}, about {@code about}. */
  void report(HasSubject about, Span span, String message, List<Related> related, List<Fix> fixes);

  default void report(HasSubject about, Span span, String message, Fix... fixes) {
    report(about, span, message, List.of(), List.of(fixes));
  }

  /** Reports about the document being checked. */
  void report(Span span, String message, List<Related> related, List<Fix> fixes);

  default void report(Span span, String message, Fix... fixes) {
    report(span, message, List.of(), List.of(fixes));
  }
}
