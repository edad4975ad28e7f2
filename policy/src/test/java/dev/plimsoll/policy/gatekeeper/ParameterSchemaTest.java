package dev.plimsoll.policy.gatekeeper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ParameterSchemaTest {
  private static final ParameterSchema SCHEMA = new ParameterSchema((ObjectValue) Yaml.parse("""
      type: object
      required: [limit]
      properties:
        limit: {type: integer, minimum: 1}
        mode: {type: string, enum: [strict, lax], default: lax}
        nested:
          type: object
          properties:
            deep: {type: boolean, default: true}
        list:
          type: array
          items: {type: object, properties: {size: {type: number, default: 3}}}
      """));

  @Test
  void defaultsFillInWhereTheParentIsThere() {
    assertEquals(Yaml.parse("{limit: 1, mode: lax}"), SCHEMA.withDefaults(Yaml.parse("{limit: 1}")));
    assertEquals(Yaml.parse("{mode: strict, nested: {deep: true}, list: [{size: 3}]}"),
        SCHEMA.withDefaults(Yaml.parse("{mode: strict, nested: {}, list: [{}]}")));
  }

  @Test
  void whatDoesNotFitIsNamedByItsPath() {
    assertEquals(List.of(), SCHEMA.problems(Yaml.parse("{limit: 2, other: x}")));
    assertEquals(List.of("spec.parameters.limit is required"), SCHEMA.problems(Yaml.parse("{}")));
    assertEquals(List.of("spec.parameters.limit must be of type integer, not string"), SCHEMA.problems(Yaml.parse("{limit: '2'}")));
    assertEquals(List.of("spec.parameters.limit must be at least 1",
        "spec.parameters.mode must be one of [\"strict\", \"lax\"], not \"odd\""), SCHEMA.problems(Yaml.parse("{limit: 0, mode: odd}")));
  }
}
