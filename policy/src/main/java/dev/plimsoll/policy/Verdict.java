package dev.plimsoll.policy;

import dev.plimsoll.policy.input.Fuse;
import dev.plimsoll.policy.input.Places;
import dev.plimsoll.rego.Options;
import dev.plimsoll.rego.Policy;
import dev.plimsoll.rego.PolicyRule;
import dev.plimsoll.rego.Query;
import dev.plimsoll.rego.Result;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one rule of a policy says of inputs. */
final class Verdict {
  /** A message, and the place it speaks of if the input's texts show it. */
  record Objection(String message, Optional<Span> place) {}

  private final PolicyRule rule;
  private final Query query;
  private final Optional<Query> exceptions;
  private final ObjectValue data;
  private final Fuse fuse = new Fuse();

  Verdict(Policy policy, PolicyRule rule, ObjectValue data) {
    this.rule = rule;
    this.data = data;
    this.query = policy.query(rule.path());
    String exception = rule.path().substring(0, rule.path().length() - rule.name().length()) + "exception";
    this.exceptions = policy.rules().stream().filter(other -> other.path().equals(exception)).findFirst()
        .map(other -> policy.query(exception));
  }

  /**
   * What the rule objects to in {@code input}, of the file {@code path}; nothing where one of its exceptions holds.
   *
   * @throws dev.plimsoll.engine.PolicyLanguage.NotEvaluated if the policy asks for what is refused by design, or for too much
   */
  List<Objection> objections(Value input, Path path) {
    return fuse.guard(() -> evaluate(input, path));
  }

  private List<Objection> evaluate(Value input, Path path) {
    Options options = Options.defaults().withData(PolicyData.withFile(data, path));
    Result result = query.evaluate(input, options);
    List<Objection> objections = new ArrayList<>();
    for (Value element : elements(result.value())) {
      String message = message(element);
      if (!message.isEmpty()) {
        objections.add(new Objection(message, named(element, result).or(() -> Places.of(result.reads(element)))));
      }
    }
    return !objections.isEmpty() && isExcepted(input, options) ? List.of() : objections;
  }

  private List<Value> elements(Value value) {
    if (value instanceof SetValue set) {
      return set.asList();
    }
    if (value instanceof ArrayValue array) {
      return array.asList();
    }
    if (value instanceof ObjectValue object && rule.kind() == PolicyRule.Kind.OBJECT) {
      return object.keySet().asList();
    }
    return value.equals(BooleanValue.FALSE) || !value.isDefined() ? List.of() : List.of(value);
  }

  private String message(Value element) {
    Value message = element instanceof ObjectValue object ? object.get("msg") : element;
    if (message.equals(BooleanValue.TRUE)) {
      return "policy " + rule.path().substring("data.".length()) + " objects";
    }
    return message instanceof StringValue string ? string.value() : "";
  }

  private boolean isExcepted(Value input, Options options) {
    int underscore = rule.name().indexOf('_');
    StringValue name = StringValue.of(underscore < 0 ? "" : rule.name().substring(underscore + 1));
    if (exceptions.isEmpty()) {
      return false;
    }
    for (Value names : elements(exceptions.get().evaluate(input, options).value())) {
      boolean listed = names instanceof ArrayValue array ? array.asList().contains(name)
          : names instanceof SetValue set ? set.contains(name) : names.equals(name);
      if (listed) {
        return true;
      }
    }
    return false;
  }

  /** The line that {@code _loc} or {@code startline} names, in the file that the result was derived from. */
  private static Optional<Span> named(Value element, Result result) {
    Value line = element.get(StringValue.of("_loc")).get(StringValue.of("line"));
    Value wanted = line.isDefined() ? line : element.get(StringValue.of("startline"));
    if (!(wanted instanceof NumberValue number) || number.intValue().orElse(0) < 1) {
      return Optional.empty();
    }
    return Places.of(result.reads(element)).map(Span::source)
        .filter(source -> number.longValue() <= source.lineCount())
        .map(source -> lineSpan(source, (int) number.longValue()));
  }

  private static Span lineSpan(Source source, int line) {
    int start = source.lineStart(line);
    int end = source.lineEnd(line);
    while (start < end && Character.isWhitespace(source.text().charAt(start))) {
      start++;
    }
    return source.span(start, end);
  }
}
