package dev.plimsoll.rego;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.rego.eval.Read;
import dev.plimsoll.rego.value.Json;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What results were derived from. */
final class ReadsTest {
  private static final Value INPUT = Json.parse("""
      {"spec": {"containers": [{"name": "a"}, {"name": "b", "sec": {"privileged": true}}], "replicas": 1}}
      """);

  /** For each element of {@code deny}, the deepest path of the input that was not only read for the message. */
  private static String deepest(String rules) {
    Policy policy = Rego.compile(List.of(ModuleText.of("t.rego", "package t\n" + rules)));
    Result result = policy.query("data.t.deny").evaluate(INPUT);
    return result.elements().stream().map(element -> element + " " + deepest(result.reads(element)))
        .collect(Collectors.joining("\n"));
  }

  private static String deepest(List<Read> reads) {
    List<Value> deepest = List.of();
    for (Read read : reads) {
      if (!read.isMessage() && read.path().size() > deepest.size()) {
        deepest = read.path();
      }
    }
    return deepest.stream().map(key -> key instanceof StringValue text ? text.value() : key.toString())
        .collect(Collectors.joining("."));
  }

  @Test
  void eachElementHasItsOwn() {
    assertEquals("\"a\" spec.containers.0.name\n\"b\" spec.containers.1.name",
        deepest("deny contains c.name if some c in input.spec.containers"));
  }

  @Test
  void variablesKeepThePathOfTheirValues() {
    assertEquals("\"b\" spec.containers.1.sec.privileged", deepest("""
        deny contains msg if {
          some c in input.spec.containers
          c.sec.privileged
          msg := sprintf("%s", [c.name])
        }
        """));
  }

  @Test
  void whatIsMissingWasAskedFor() {
    assertEquals("\"a\" spec.containers.0.sec", deepest("""
        deny contains msg if {
          some c in input.spec.containers
          not c.sec.privileged
          msg := sprintf("%s", [c.name])
        }
        """));
  }

  @Test
  void readsPassThroughFunctionsRulesAndComprehensions() {
    assertEquals("\"b\" spec.containers.1.sec.privileged", deepest("""
        all_containers := [c | some c in input.spec.containers]

        is_privileged(c) if c.sec.privileged

        bad contains c if {
          some c in all_containers
          is_privileged(c)
        }

        deny contains sprintf("%s", [c.name]) if some c in bad
        """));
  }

  @Test
  void builtinsThatLookIntoTheInputCount() {
    assertEquals("\"x\" spec.containers.0.sec", deepest("""
        deny contains "x" if object.get(input, ["spec", "containers", 0, "sec"], {}) == {}
        """));
    assertEquals("\"y\" spec.containers.1.sec.privileged", deepest("""
        deny contains "y" if {
          walk(input.spec, [_, true])
        }
        """));
  }

  @Test
  void originsComeAlong() {
    Value replicas = NumberValue.of(1).withOrigin("line 7");
    Value input = new ObjectValue.Builder().put("replicas", replicas).build();
    Policy policy = Rego.compile(List.of(ModuleText.of("t.rego", "package t\n\ndeny contains \"few\" if input.replicas < 2\n")));
    Result result = policy.query("data.t.deny").evaluate(input);
    assertEquals("line 7", result.reads(StringValue.of("few")).get(0).origin().orElseThrow());
  }
}
