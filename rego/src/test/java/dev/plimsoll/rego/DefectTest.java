package dev.plimsoll.rego;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plimsoll.rego.syntax.Dialect;
import dev.plimsoll.rego.value.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of defective policies, and where. */
final class DefectTest {
  private static String defect(Dialect dialect, String rules) {
    List<ModuleText> modules = List.of(new ModuleText("t.rego", "package t\n" + rules, dialect));
    RegoException exception = assertThrows(RegoException.class, () -> Rego.compile(modules));
    RegoError error = exception.errors().get(0);
    return error.location().row() + ":" + error.location().column() + " " + error.code() + " " + error.message();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '\0', value = {
    "p := ~ 2:5 rego_parse_error unexpected end of file: expected a term",
    "p if { x == 1 } ~ 2:8 rego_unsafe_var_error var x is unsafe",
    "p if { not input[_] } ~ 2:8 rego_unsafe_var_error var _ is unsafe",
    "p := x ~ 2:1 rego_unsafe_var_error var x is unsafe",
    "p if contans(\"a\", \"b\") ~ 2:6 rego_type_error undefined function contans, did you mean \"contains\"?",
    "p if count([], 1, 2) ~ 2:6 rego_type_error count: arity mismatch: has 3 arguments, wants 1",
    "p if p ~ 2:1 rego_recursion_error rule data.t.p is recursive: data.t.p -> data.t.p",
    "p if { x := 1; x := 2 } ~ 2:18 rego_compile_error var x assigned above",
    "p if { x == 1; x := 1 } ~ 2:18 rego_compile_error var x referenced above",
    "p if { some x; true } ~ 2:13 rego_compile_error declared var x unused",
    "p { true } ~ 2:1 rego_parse_error `if` keyword is required before rule body",
    "p[1] ~ 2:1 rego_parse_error `contains` keyword is required for partial set rules",
    "p if any([true]) ~ 2:6 rego_type_error deprecated built-in function calls in expression: any",
    "p if { input := 1 } ~ 2:14 rego_compile_error variables must not shadow input (use a different variable name)",
    "p := \"a ~ 2:6 rego_parse_error non-terminated string",
    "p := 01 ~ 2:6 rego_parse_error illegal number format: leading zero",
    "p := \"\\q\" ~ 2:7 rego_parse_error illegal escape sequence",
    "import foo.bar ~ 2:8 rego_parse_error unexpected import path, must begin with one of: {data, future, input, rego}, got: foo",
    "p if { true with foo as 1 } ~ 2:13 rego_type_error with keyword target must reference existing input, data, or a function",
  })
  void isPlaced(String rules, String expected) {
    assertEquals(expected, defect(Dialect.V1, rules));
  }

  @Test
  void everyDefectOfEveryModuleIsReported() {
    List<ModuleText> modules = List.of(
        ModuleText.of("a.rego", "package a\n\np if x == 1\n\nq if y == 1\n"), ModuleText.of("b.rego", "package b\n\nr := z\n"));
    RegoException exception = assertThrows(RegoException.class, () -> Rego.compile(modules));
    assertEquals("""
        a.rego:3: rego_unsafe_var_error: var x is unsafe
        a.rego:5: rego_unsafe_var_error: var y is unsafe
        b.rego:3: rego_unsafe_var_error: var z is unsafe""", exception.getMessage());
  }

  @Test
  void rulesOfDifferentKindsConflict() {
    assertEquals("3:1 rego_type_error conflicting rules data.t.p found", defect(Dialect.V1, "p := 1\np contains 1"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '\0', value = {
    "p := x if some x in [1, 2] ~ t.rego:2: eval_conflict_error: complete rules must not produce multiple outputs",
    "p := f(1); f(x) := 1; f(x) := 2 ~ t.rego:4: eval_conflict_error: functions must not produce multiple outputs for same inputs",
    "p := {k: v | some v in [1, 2]; k := 0} ~ t.rego:2: eval_conflict_error: object keys must be unique",
    "p := http.send({\"method\": \"get\", \"url\": \"http://localhost\"}) ~ t.rego:2: eval_not_evaluable: \"http.send\" is not evaluable offline",
  })
  void evaluationEndsWith(String rules, String expected) {
    Policy policy = Rego.compile(List.of(ModuleText.of("t.rego", "package t\n" + rules.replace("; f", "\nf"))));
    RegoException exception =
        assertThrows(RegoException.class, () -> policy.query("data.t.p").evaluate(Json.parse("{}")));
    assertEquals(expected, exception.getMessage());
  }

  @Test
  void errorsOfBuiltinsEndOnlyStrictEvaluations() {
    Policy policy = Rego.compile(List.of(ModuleText.of("t.rego", "package t\n\np := to_number(input.x)\n")));
    Query query = policy.query("data.t.p");
    Result result = query.evaluate(Json.parse("{\"x\": \"a\"}"));
    assertEquals(false, result.isDefined());
    assertEquals("eval_builtin_error", result.builtinErrors().get(0).code());
    Options strict = Options.defaults().withStrict(true);
    RegoException exception = assertThrows(RegoException.class, () -> query.evaluate(Json.parse("{\"x\": \"a\"}"), strict));
    assertEquals("eval_builtin_error", exception.code());
  }
}
