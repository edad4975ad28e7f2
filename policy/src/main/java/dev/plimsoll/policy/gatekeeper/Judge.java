package dev.plimsoll.policy.gatekeeper;

import dev.plimsoll.policy.input.Fuse;
import dev.plimsoll.policy.input.Places;
import dev.plimsoll.rego.Options;
import dev.plimsoll.rego.Query;
import dev.plimsoll.rego.Result;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts reviews before one constraint. */
final class Judge {
  /** What a constraint says of an object, and where. */
  record Violation(String message, Span place) {}

  private final Query query;
  private final Match match;
  private final Value parameters;
  private final Fuse fuse = new Fuse();

  /**
   * A judge.
   *
   * @param query for the template's {@code violation}
   * @param parameters with defaults filled in
   */
  Judge(Query query, Match match, Value parameters) {
    this.query = query;
    this.match = match;
    this.parameters = parameters;
  }

  boolean needsNamespaces() {
    return match.needsNamespaces();
  }

  /**
   * What the constraint says of {@code review}; nothing if it does not match.
   *
   * @param inventory the {@code data.inventory}
   * @param namespaces labels by name, of the namespaces that are known
   * @throws dev.plimsoll.engine.PolicyLanguage.NotEvaluated if the policy asks for what is refused by design, or for too much
   */
  List<Violation> violations(Review review, Value inventory, Map<String, Map<String, String>> namespaces) {
    if (!match.covers(review) || !match.coversNamespaceLabels(review, namespaces)) {
      return List.of();
    }
    ObjectValue input = new ObjectValue.Builder().put("review", review.input()).put("parameters", parameters).build();
    Options options = Options.defaults().withData(new ObjectValue.Builder().put("inventory", inventory).build());
    return fuse.guard(() -> violations(query.evaluate(input, options), review));
  }

  private static List<Violation> violations(Result result, Review review) {
    List<Violation> violations = new ArrayList<>();
    for (Value element : result.elements()) {
      if (element.get(StringValue.of("msg")) instanceof StringValue message) {
        violations.add(new Violation(message.value(), Places.of(result.reads(element)).orElse(review.place())));
      }
    }
    return violations;
  }
}
