package dev.plimsoll.rule;

import dev.plimsoll.source.Span;
import java.util.List;

/**
 * What a rule found.
 *
 * @param rule the rule's id
 * @param span the text that is wrong, or where the missing thing belongs; one line wherever possible
 * @param message the fact in the present tense with the offender quoted, no full stop
 * @param renders the renders that show it ({@code values-prod.yaml}); empty for what was not rendered
 */
public record Finding(String rule, Severity severity, Span span, Subject subject, String message,
                      List<Related> related, List<Fix> fixes, List<String> renders) {
  public Finding {
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
    renders = List.copyOf(renders);
  }
}
