package dev.plimsoll.rego;

import dev.plimsoll.rego.eval.Evaluation;
import dev.plimsoll.rego.eval.EvaluationError;
import dev.plimsoll.rego.eval.RuleGroup;
import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Runs the rules of a policy whose names begin with {@code test_}: each passes if it is true. Rules that begin with
 * {@code todo_test_} are skipped.
 */
public final class TestRunner {
  private final Policy policy;
  private final Options options;

  public TestRunner(Policy policy, Options options) {
    this.policy = policy;
    this.options = options;
  }

  /** Runs all tests in the order of the modules. */
  public List<TestResult> run() {
    return run(name -> true);
  }

  /** Runs the tests whose full name ({@code data.main_test.test_x}) is wanted. */
  public List<TestResult> run(Predicate<String> isWanted) {
    List<TestResult> results = new ArrayList<>();
    for (RuleGroup group : policy.groups()) {
      String name = name(group);
      boolean isTest = !group.isFunction() && (name.startsWith("test_") || name.startsWith("todo_test_"));
      if (isTest && isWanted.test(group.name())) {
        List<RuleGroup> tests = group.kind() == RuleGroup.Kind.VALUE ? group.apart() : List.of(group);
        for (int i = 0; i < tests.size(); i++) {
          results.add(run(tests.get(i), i == 0 ? name : name + String.format("#%02d", i)));
        }
      }
    }
    return results;
  }

  private static String name(RuleGroup group) {
    return group.name().substring(group.name().lastIndexOf('.') + 1);
  }

  private TestResult run(RuleGroup test, String name) {
    String packageName = test.name().substring(0, test.name().lastIndexOf('.'));
    List<String> output = new ArrayList<>();
    if (name.startsWith("todo_")) {
      return new TestResult(
          packageName, name, test.location(), TestResult.Outcome.SKIPPED, "", List.of(), output, Duration.ZERO);
    }
    long start = System.nanoTime();
    List<String> failedCases = new ArrayList<>();
    TestResult.Outcome outcome;
    String message = "";
    try {
      Value value = evaluate(test, output);
      if (value instanceof ObjectValue cases) {
        cases.forEach((key, passed) -> {
          if (!passed.equals(BooleanValue.TRUE)) {
            failedCases.add(key.toString());
          }
        });
      }
      boolean isPassed = value.isTruthy() && failedCases.isEmpty();
      outcome = isPassed ? TestResult.Outcome.PASSED : TestResult.Outcome.FAILED;
      if (!isPassed) {
        message = !value.isDefined() ? "is undefined"
            : failedCases.isEmpty() ? "is " + value : "fails for " + String.join(", ", failedCases);
      }
    } catch (EvaluationError error) {
      outcome = TestResult.Outcome.ERROR;
      message = new RegoError(error.code(), error.getMessage(), error.location()).toString();
    }
    return new TestResult(packageName, name, test.location(), outcome, message, List.copyOf(failedCases),
        List.copyOf(output), Duration.ofNanos(System.nanoTime() - start));
  }

  private Value evaluate(RuleGroup test, List<String> output) {
    Options listening = options.withListener(new Listener() {
      @Override
      public void printed(Location location, String line) {
        output.add(line);
        options.listener().printed(location, line);
      }

      @Override
      public void visited(Location location, String text, int depth) {
        options.listener().visited(location, text, depth);
      }
    });
    Evaluation evaluation = new Evaluation(Query.settings(listening, false), Value.UNDEFINED, false);
    return evaluation.value(test, Value.UNDEFINED, options.data(), policy.ruleCount());
  }
}
