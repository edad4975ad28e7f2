package dev.plimsoll.rego;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.rego.value.Json;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Running the tests that policies bring along. */
final class TestRunnerTest {
  private static final List<ModuleText> MODULES = List.of(
      ModuleText.of("main.rego", """
          package main

          deny contains "root" if {
            input.user == "root"
          }

          warn contains "never" if {
            input.user == "nobody"
            input.other
          }
          """),
      ModuleText.of("main_test.rego", """
          package main_test

          import data.main

          test_denied if count(main.deny) == 1 with input as {"user": "root"}

          test_wrong if {
            print("user", input.user)
            count(main.deny) == 1
          }

          test_false := false

          test_cases[name] := result if {
            some name, user in {"good": "root", "bad": "me"}
            result := count(main.deny) == 1 with input as {"user": user}
          }

          test_twice if true

          test_twice if false

          test_conflict := x if some x in [1, 2]

          todo_test_later if false
          """));

  @Test
  void tellsWhatCameOfEach() {
    String results = new TestRunner(Rego.compile(MODULES), Options.defaults()).run().stream()
        .map(result -> result.name() + " " + result.outcome() + " " + result.message()).collect(Collectors.joining("\n"));
    assertEquals("""
        test_denied PASSED\s
        test_wrong FAILED is undefined
        test_false FAILED is false
        test_cases FAILED fails for "bad"
        test_twice PASSED\s
        test_twice#01 FAILED is undefined
        test_conflict ERROR main_test.rego:23: eval_conflict_error: complete rules must not produce multiple outputs
        todo_test_later SKIPPED\s""", results);
  }

  @Test
  void keepsWhatATestPrints() {
    List<TestResult> results =
        new TestRunner(Rego.compile(MODULES), Options.defaults()).run(name -> name.endsWith("test_wrong"));
    assertEquals(List.of("user <undefined>"), results.get(0).output());
  }

  @Test
  void coverageNamesTheRowsThatNothingLookedAt() {
    Policy policy = Rego.compileInstrumented(MODULES, java.util.Map.of());
    Coverage coverage = new Coverage(policy);
    policy.query("data.main").evaluate(Json.parse("{\"user\": \"root\"}"), Options.defaults().withListener(coverage));
    Coverage.FileCoverage file = coverage.files().get(0);
    assertEquals("main.rego [4, 8] [9]", file.file() + " " + file.covered() + " " + file.missed());
  }

  @Test
  void anExplanationIndentsRules() {
    Policy policy = Rego.compileInstrumented(MODULES, java.util.Map.of());
    Explanation explanation = new Explanation();
    policy.query("data.main.deny").evaluate(Json.parse("{\"user\": \"me\"}"), Options.defaults().withListener(explanation));
    assertEquals(List.of("| main.rego:4: input.user == \"root\""), explanation.lines());
  }
}
