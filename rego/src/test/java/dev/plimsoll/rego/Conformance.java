package dev.plimsoll.rego;

import dev.plimsoll.rego.syntax.Dialect;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.Json;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs conformance cases: one JSON object a line with modules, data, input, a query, and what it should give. */
public final class Conformance {
  /** How many cases passed, and what went wrong with the others. */
  record Score(int passed, List<String> failures) {
    int total() {
      return passed + failures.size();
    }
  }

  private Conformance() {}

  public static void main(String[] arguments) throws IOException {
    Score score = run(Path.of(arguments[0]));
    score.failures().forEach(System.out::println);
    System.out.println("passed " + score.passed() + ", failed " + score.failures().size());
  }

  static Score run(Path file) throws IOException {
    List<String> failures = new ArrayList<>();
    int passed = 0;
    for (String line : Files.readAllLines(file)) {
      ObjectValue test = (ObjectValue) Json.parse(line);
      String failure;
      try {
        failure = failure(test);
      } catch (RuntimeException e) {
        failure = "crashed: " + e;
      }
      if (failure.isEmpty()) {
        passed++;
      } else {
        failures.add(text(test, "note") + ": " + failure);
      }
    }
    return new Score(passed, failures);
  }

  private static String failure(ObjectValue test) {
    boolean wantsError = test.get("want_error").isDefined() || test.get("want_error_code").isDefined();
    try {
      List<Value> got = evaluate(test);
      if (wantsError) {
        return "wanted " + text(test, "want_error_code") + " " + text(test, "want_error") + ", got " + got;
      }
      Value want = test.get("want_result");
      return want.equals(ArrayValue.of(got)) ? "" : "wanted " + want + ", got " + got;
    } catch (RegoException e) {
      if (!wantsError) {
        return "wanted " + test.get("want_result") + ", got " + e.getMessage();
      }
      String code = text(test, "want_error_code");
      String message = text(test, "want_error");
      boolean isCode = code.isEmpty() || e.errors().stream().anyMatch(error -> error.code().equals(code));
      return isCode && e.getMessage().contains(message) ? "" : "wanted " + code + " " + message + ", got " + e.getMessage();
    }
  }

  private static List<Value> evaluate(ObjectValue test) {
    List<ModuleText> modules = new ArrayList<>();
    ArrayValue texts = (ArrayValue) test.get("modules");
    for (int i = 0; i < texts.size(); i++) {
      String text = ((StringValue) texts.at(i)).value();
      if (!text.startsWith("package query\n")) {
        modules.add(new ModuleText("test-" + i + ".rego", text, Dialect.V0));
      }
    }
    Policy policy = Rego.compile(modules);
    Query query = policy.query(text(test, "query"), Dialect.V0);
    Value data = test.get("data") instanceof ObjectValue object ? object : ObjectValue.EMPTY;
    Limits limits = new Limits(20_000_000, Duration.ofSeconds(10), 1_000_000, 10_000_000, 200);
    Options options = Options.defaults().withData(data).withLimits(limits)
        .withStrict(test.get("strict_error").equals(BooleanValue.TRUE));
    List<Value> rows = new ArrayList<>();
    for (Result.Row row : query.evaluate(input(policy, test), options).rows()) {
      ObjectValue.Builder bindings = new ObjectValue.Builder();
      boolean sorts = test.get("sort_bindings").equals(BooleanValue.TRUE);
      row.bindings().forEach((name, value) -> bindings.put(name, sorts ? sorted(plain(value)) : plain(value)));
      rows.add(bindings.build());
    }
    return rows;
  }

  private static Value input(Policy policy, ObjectValue test) {
    String term = text(test, "input_term");
    return term.isEmpty() ? test.get("input") : policy.query(term, Dialect.V0).evaluate(Value.UNDEFINED).value();
  }

  /** The value as JSON can say it. */
  private static Value plain(Value value) {
    return Json.parse(Json.write(value));
  }

  private static Value sorted(Value value) {
    return value instanceof ArrayValue array ? ArrayValue.of(array.asList().stream().sorted().toList()) : value;
  }

  private static String text(ObjectValue test, String key) {
    return test.get(key) instanceof StringValue string ? string.value() : "";
  }
}
