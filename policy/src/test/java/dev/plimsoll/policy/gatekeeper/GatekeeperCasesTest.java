package dev.plimsoll.policy.gatekeeper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.policy.test.TestOutcome;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.Json;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.source.Source;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Holds constraints to cases that lie outside the repository: {@code -Dplimsoll.gatekeeper.cases=FILE}. */
final class GatekeeperCasesTest {
  @TempDir
  Path directory;

  @Test
  @EnabledIfSystemProperty(named = "plimsoll.gatekeeper.cases", matches = ".+", disabledReason = "no plimsoll.gatekeeper.cases given")
  void everyAssertionOfEveryCaseHolds() throws IOException {
    List<String> failures = new ArrayList<>();
    int index = 0;
    for (String line : Files.readAllLines(Path.of(System.getProperty("plimsoll.gatekeeper.cases")))) {
      ObjectValue given = (ObjectValue) Json.parse(line);
      Path place = Files.createDirectory(directory.resolve("case" + index++));
      for (TestOutcome outcome : run(given, place)) {
        if (!outcome.isGood()) {
          failures.add(text(given, "source") + ": " + outcome.message());
        }
      }
    }
    System.out.println("gatekeeper: " + (index - failures.size()) + " of " + index + "\n" + String.join("\n", failures));
    assertEquals(List.of(), failures);
  }

  private static List<TestOutcome> run(ObjectValue given, Path place) throws IOException {
    Files.writeString(place.resolve("template.yaml"), text(given, "template"));
    Files.writeString(place.resolve("constraint.yaml"), text(given, "constraint"));
    Files.writeString(place.resolve("object.yaml"), text(given, "manifest"));
    StringBuilder inventory = new StringBuilder();
    if (given.get("inventory") instanceof ArrayValue files) {
      for (int i = 0; i < files.size(); i++) {
        Files.writeString(place.resolve("inventory" + i + ".yaml"), ((StringValue) files.at(i)).value());
        inventory.append(i > 0 ? ", " : "").append("inventory").append(i).append(".yaml");
      }
    }
    StringBuilder assertions = new StringBuilder();
    for (Value assertion : (ArrayValue) given.get("assertions")) {
      assertions.append("          - ").append(Json.write(assertion)).append('\n');
    }
    Path suite = place.resolve("suite.yaml");
    Files.writeString(suite, """
        kind: Suite
        apiVersion: test.gatekeeper.sh/v1alpha1
        tests:
          - name: test
            template: template.yaml
            constraint: constraint.yaml
            cases:
              - name: case
                object: object.yaml
                inventory: [%s]
                assertions:
        %s""".formatted(inventory, assertions.toString().indent(2)));
    Mapping root = YamlParser.root(Source.of(suite, Files.readString(suite))).orElseThrow().asMapping().orElseThrow();
    return new SuiteRun(suite, root).run(name -> true);
  }

  private static String text(ObjectValue given, String key) {
    return given.get(key) instanceof StringValue string ? string.value() : "";
  }
}
