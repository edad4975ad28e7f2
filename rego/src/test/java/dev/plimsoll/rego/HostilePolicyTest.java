package dev.plimsoll.rego;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.plimsoll.rego.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Policies that mean harm end with an error, soon and in bounded memory. */
final class HostilePolicyTest {
  private static final Limits SMALL = new Limits(2_000_000, Duration.ofSeconds(5), 200_000, 1_000_000, 200);

  private static String code(String rules) {
    return assertTimeout(Duration.ofSeconds(30), () -> assertThrows(RegoException.class, () -> {
      Policy policy = Rego.compile(List.of(ModuleText.of("t.rego", "package t\n" + rules)));
      policy.query("data.t.p").evaluate(Value.UNDEFINED, Options.defaults().withLimits(SMALL));
    }).code());
  }

  private static String lines(int count, String line) {
    return IntStream.range(0, count).mapToObj(i -> line.replace("#+", String.valueOf(i + 1)).replace("#", String.valueOf(i)))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void nestedComprehensionsAreCutOff() {
    assertEquals("eval_cancel_error",
        code("xs := numbers.range(1, 1000)\np := [1 | some a in xs; some b in xs; some c in xs; a + b == c]"));
  }

  @Test
  void collectedElementsAreCounted() {
    assertEquals("eval_cancel_error", code("xs := numbers.range(1, 1000)\np := {[a, b] | some a in xs; some b in xs}"));
  }

  @Test
  void stringsStopGrowing() {
    assertEquals("eval_cancel_error",
        code("a0 := \"xxxxxxxx\"\n" + lines(30, "a#+ := concat(a#, [a#, a#])") + "\np := a30"));
  }

  @Test
  void valuesThatHoldThemselvesTwiceStopGrowing() {
    String doubled = "a0 := [1]\n" + lines(60, "a#+ := [a#, a#]") + "\nb0 := [1]\n" + lines(60, "b#+ := {\"k\": b#, \"l\": b#}");
    assertEquals("eval_cancel_error", code(doubled + "\np := a60 == b60"));
    assertEquals("eval_cancel_error", code(doubled + "\np := sprintf(\"%v\", [a60])"));
  }

  @Test
  void manyLongStringsAreCounted() {
    assertEquals("eval_cancel_error", code("""
        long := concat("", [x | some i in numbers.range(1, 100000); x := "0123456789"])
        p := [y | some i in numbers.range(1, 10000); y := concat("", [long, sprintf("%d", [i])])]
        """));
  }

  @Test
  void sourceIsNotNestedWithoutEnd() {
    assertEquals("rego_parse_error", code("p := " + "[".repeat(100_000)));
    assertEquals("rego_parse_error", code("p := " + "(".repeat(100_000)));
    assertEquals("rego_parse_error", code("x := 1\np := " + "-".repeat(100_000) + "x"));
    assertEquals("rego_parse_error", code("p := " + "{a | ".repeat(100) + "1" + "}".repeat(100)));
  }

  @Test
  void rulesDoNotCallRulesWithoutEnd() {
    assertEquals("eval_cancel_error", code(lines(1000, "r# := r#+") + "\nr1000 := 1\np := r0"));
  }

  @Test
  void recursionIsRefusedEvenThroughData() {
    assertEquals("rego_recursion_error", code("p := data[x].q\nq := p\nx := \"t\""));
    assertEquals("rego_recursion_error", code("f(x) := f(x + 1)\np := f(0)"));
  }

  @Test
  void tenThousandTermsInOneExpressionAreAnError() {
    assertEquals("rego_compile_error", code("p := " + "1 + ".repeat(200_000) + "1"));
  }

  @Test
  void statementsInTheWorstOrderAreGivenUp() {
    assertEquals("rego_compile_error", code("p if {\n" + lines(5000, "x# = x#+") + "\nx5000 = 1\n}"));
  }

  @Test
  void manyRulesOfOneNameAreCompiledAtOnce() {
    String rules = lines(5000, "p contains # if input.x == #");
    Policy policy = assertTimeout(Duration.ofSeconds(20),
        () -> Rego.compile(List.of(ModuleText.of("t.rego", "package t\n" + rules))));
    assertEquals("set()", policy.query("data.t.p").evaluate(Value.UNDEFINED).value().toString());
  }
}
