package dev.plimsoll.rego;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.rego.syntax.Dialect;
import dev.plimsoll.rego.value.Json;
import dev.plimsoll.rego.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules mean, one small module each; a row is the rules, parted by {@code ;;}, and the value of {@code data.t.p}. */
final class EvaluationTest {
  private static final String INPUT = """
      {"name": "web", "ports": [80, 443], "labels": {"app": "web", "tier": "front"},
       "containers": [{"name": "a", "image": "nginx"}, {"name": "b", "image": "redis:7", "privileged": true}],
       "none": null, "no": false, "empty": []}
      """;

  private static String value(Dialect dialect, String rules) {
    Policy policy = Rego.compile(List.of(new ModuleText("t.rego", "package t\n" + rules, dialect)));
    Value value = policy.query("data.t.p").evaluate(Json.parse(INPUT)).value();
    return value.isDefined() ? value.toString() : "undefined";
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '\0', value = {
    "p := input.name ~ \"web\"",
    "p := input.missing ~ undefined",
    "p := input.none ~ null",
    "p if input.no ~ undefined",
    "p if input.none ~ true",
    "p if not input.missing ~ true",
    "p if not input.name ~ undefined",
    "p if not count(input.missing) == 0 ~ undefined",
    "p := [x | some x in input.ports; x > 80] ~ [443]",
    "p := {x: y | some x, y in input.ports} ~ {0: 80, 1: 443}",
    "p := {y | input.labels[_] = y} ~ {\"front\", \"web\"}",
    "p contains c.name if { some c in input.containers; c.privileged } ~ {\"b\"}",
    "p contains c.name if { some c in input.containers; not c.privileged } ~ {\"a\"}",
    "p[k] := v if some k, v in input.labels ~ {\"app\": \"web\", \"tier\": \"front\"}",
    "p[x].names contains c.name if some x, c in input.containers ~ {0: {\"names\": {\"a\"}}, 1: {\"names\": {\"b\"}}}",
    "p if every x in input.ports { x > 79 } ~ true",
    "p if every x in input.ports { x > 80 } ~ undefined",
    "p if every x in input.empty { x == 1 } ~ true",
    "p if every x in input.missing { x == 1 } ~ undefined",
    "p if every i, x in input.ports { x > i } ~ true",
    "p if 443 in input.ports ~ true",
    "p if 1, 443 in input.ports ~ true",
    "p if 0, 443 in input.ports ~ undefined",
    "p if \"web\" in input.labels ~ true",
    "p := x if [x, 443] = input.ports ~ 80",
    "p := x if {\"app\": x, \"tier\": _} = input.labels ~ \"web\"",
    "p := x if {\"app\": x} = input.labels ~ undefined",
    "p := [x, y] if { [x, [y, 1]] = [2, [x, 1]] } ~ [2, 2]",
    "p := y if { y = x + 1; x = 2 } ~ 3",
    "default p := 7 ~ 7",
    "default p := 7 ;; p if input.no ~ 7",
    "p := 1 if input.no else := 2 if input.name else := 3 ~ 2",
    "p := f(2) ;; f(x) := x * 10 if x > 1 ~ 20",
    "p := f(1) ;; f(x) := x * 10 if x > 1 ~ undefined",
    "p := f(1) ;; default f(_) := 0 ;; f(x) := x * 10 if x > 1 ~ 0",
    "p := [f([1, 2]), ;; f({\"k\": 5})] ;; f([_, x]) := x ;; f({\"k\": x}) := x ~ [2, 5]",
    "p := f(\"a\") ;; f(\"a\") := 1 ;; f(\"b\") := 2 ~ 1",
    "p := x if { x := q with input.name as \"db\" } ;; q := input.name ~ \"db\"",
    "p := [q, r] if { q := data.t.s with input as {\"x\": 1}; ;; r := input.name } ;; s := input.x ~ [1, \"web\"]",
    "p := x if { x := q with data.ext.a as 3 } ;; q := data.ext.a + 1 ~ 4",
    "p := x if { x := q with f as 5 } ;; f(_) := 1 ;; q := f(0) ~ 5",
    "p := x if { x := q with count as 5 } ;; q := count([]) ~ 5",
    "p := x if { x := q with r as 5 } ;; r := 1 ;; q := r ~ 5",
    "p if not q with input.no as true ;; q if input.no ~ undefined",
    "p := {\"a\": 1} == {\"a\": 1.0} ~ true",
    "p := 123456789012345678901234567890 + 1 ~ 123456789012345678901234567891",
    "p := 7 % 3 - -1 ~ 2",
    "p := {1, 2, 3} - {2} & {1, 3} ~ {1, 3}",
    "p := ({1, 2} | {3}) - {1} ~ {2, 3}",
    "p := 2 + 3 * 4 == 14 ~ true",
    "p := $\"{input.name}:{input.ports[0]} {input.missing}\" ~ \"web:80 <undefined>\"",
    "p := `a\\n` ~ \"a\\\\n\"",
    "p := set() ~ set()",
    "p := {} ~ {}",
    "p := [x | walk(input.containers, [[0, \"name\"], x])] ~ [\"a\"]",
    "p := y if { some i; input.ports[i] == 443; y := i } ~ 1",
    "p := x if { some x in [1]; y := x; y == 1 } ~ 1",
    "p := data.t.q.r ;; q.r := 1 ;; q.s := 2 ~ 1",
    "p := data.t.q ;; q.r := 1 ;; q[x] := 2 if x := \"s\" ~ {\"r\": 1, \"s\": 2}",
    "p := q.default q[\"default\"] := 4 ~ 4",
    "p := [1, 2, 3][input.missing] ~ undefined",
    "p := [\"x\", \"y\"][i] if i := 1 ~ \"y\"",
    "p := contains(input.name, \"we\") ~ true",
  })
  void version1(String rules, String expected) {
    assertEquals(expected, value(Dialect.V1, rules.replace(";; ", "\n")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '\0', value = {
    "p { input.name } ~ true",
    "p = x { x := input.name } ~ \"web\"",
    "p[x] { x := input.ports[_] } ~ {443, 80}",
    "p[k] = v { v := input.labels[k] } ~ {\"app\": \"web\", \"tier\": \"front\"}",
    "p { input.no } { input.name } ~ true",
    "p = 1 { input.no } else = 2 { true } ~ 2",
    "p.x { true } ~ {\"x\"}",
    "p = contains ~ undefined",
    "p { every := 1; every == 1 } ~ true",
    "p { any([false, true]) } ~ true",
    "p = {x | x := input.ports[_]; x > 80} ~ {443}",
    "p { in := 2; in == 2 } ~ true",
  })
  void version0(String rules, String expected) {
    if (rules.equals("p = contains")) {
      assertEquals("rego_unsafe_var_error", code(rules));
      return;
    }
    assertEquals(sorted(expected), sorted(value(Dialect.V0, rules)));
  }

  private static String code(String rules) {
    try {
      return value(Dialect.V0, rules);
    } catch (RegoException e) {
      return e.code();
    }
  }

  private static String sorted(String set) {
    return set.equals("{443, 80}") ? "{80, 443}" : set;
  }

  @Test
  void baseAndVirtualDocumentsAreOneTree() {
    Policy policy = Rego.compile(List.of(
        ModuleText.of("a.rego", "package a\n\nx := 1\n"), ModuleText.of("b.rego", "package a.b\n\ny := data.a.base.z\n")));
    Options options = Options.defaults().withData(Json.parse("{\"a\": {\"base\": {\"z\": 2}, \"b\": {\"own\": 3}}}"));
    assertEquals("{\"b\": {\"own\": 3, \"y\": 2}, \"base\": {\"z\": 2}, \"x\": 1}",
        policy.query("data.a").evaluate(Value.UNDEFINED, options).value().toString());
  }

  @Test
  void dialectIsAModulesOwnMatter() {
    Policy policy = Rego.compile(List.of(
        new ModuleText("old.rego", "package old\n\np[x] { x := 1 }\n", Dialect.V0),
        new ModuleText("new.rego", "package new\n\nq contains x if some x in data.old.p\n", Dialect.V1),
        new ModuleText("imports.rego", "package imports\n\nimport rego.v1\n\nr if 1 in data.new.q\n", Dialect.V0)));
    assertEquals("true", policy.query("data.imports.r").evaluate(Value.UNDEFINED).value().toString());
  }

  @Test
  void queriesBindVariables() {
    Policy policy = Rego.compile(List.of(ModuleText.of("t.rego", "package t\n\np[x] := y if some x, y in [\"a\", \"b\"]\n")));
    List<Result.Row> rows = policy.query("data.t.p[x] = y; x > 0").evaluate(Value.UNDEFINED).rows();
    assertEquals(1, rows.size());
    assertEquals("\"b\"", rows.get(0).bindings().get("y").toString());
  }

  @Test
  void metadataIsReadWhereARuleAsks() {
    String text = """
        # METADATA
        # title: Everything
        package t

        # METADATA
        # title: Names
        # custom:
        #   severity: HIGH
        p := rego.metadata.rule().custom.severity

        # METADATA
        # title: Chain
        q := [a.annotations.title | some a in rego.metadata.chain()]
        """;
    Policy policy = Rego.compile(List.of(ModuleText.of("t.rego", text)));
    assertEquals("\"HIGH\"", policy.query("data.t.p").evaluate(Value.UNDEFINED).value().toString());
    assertEquals("[\"Chain\", \"Everything\"]", policy.query("data.t.q").evaluate(Value.UNDEFINED).value().toString());
    assertEquals("{\"custom\": {\"severity\": \"HIGH\"}, \"scope\": \"rule\", \"title\": \"Names\"}",
        policy.rules().get(0).metadata().toString());
  }
}
