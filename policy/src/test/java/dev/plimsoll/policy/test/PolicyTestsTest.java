package dev.plimsoll.policy.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolicyTestsTest {
  @TempDir
  Path directory;

  private List<String> run(boolean covers) {
    PolicyTests tests = PolicyTests.run(List.of(directory), directory, name -> true, covers);
    return tests.outcomes().stream().map(outcome -> outcome.name() + " " + outcome.status()).toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  @Test
  void testRulesSeeTheFunctionsOfOtherTools() throws IOException {
    write("image.toml", "[image]\nname = \"cart\"\n");
    write("main.rego", """
        package main
        deny contains "root" if {
          some instruction in input
          instruction.Cmd == "user"
          instruction.Value == ["root"]
        }
        """);
    write("main_test.rego", """
        package main_test
        import data.main
        test_root if main.deny == {"root"} with input as parse_config("dockerfile", "FROM x\\nUSER root")
        test_file if parse_config_file("image.toml").image.name == "cart"
        test_commands if sh.parse_commands("apt-get update && apt-get install 'a b'") == [["apt-get", "update"], ["apt-get", "install", "'a b'"]]
        test_result if result.new("m", {"StartLine": 3, "EndLine": 4}) == {"msg": "m", "startline": 3, "endline": 4}
        test_outside if parse_config_file("../../../../../../etc/passwd")
        test_wrong if count(main.deny) == 2 with input as []
        todo_test_later if false
        """);
    assertEquals(List.of("test_root PASSED", "test_file PASSED", "test_commands PASSED", "test_result PASSED", "test_outside FAILED",
        "test_wrong FAILED", "todo_test_later SKIPPED"), run(true));
  }

  @Test
  void suitesAreRun() throws IOException {
    write("template.yaml", """
        apiVersion: templates.gatekeeper.sh/v1
        kind: ConstraintTemplate
        metadata: {name: named}
        spec:
          crd:
            spec:
              names: {kind: Named}
              validation: {openAPIV3Schema: {type: object, properties: {prefix: {type: string, default: app-}}}}
          targets:
            - target: admission.k8s.gatekeeper.sh
              code:
                - engine: Rego
                  source:
                    version: v1
                    rego: |
                      package named
                      import data.lib.words
                      violation contains {"msg": msg} if {
                        not words.begins(input.review.object.metadata.name, input.parameters.prefix)
                        msg := sprintf("%v lacks %v", [input.review.object.metadata.name, input.parameters.prefix])
                      }
                    libs:
                      - |
                        package lib.words
                        begins(text, prefix) if startswith(text, prefix)
        """);
    write("constraint.yaml", """
        apiVersion: constraints.gatekeeper.sh/v1beta1
        kind: Named
        metadata: {name: n}
        spec:
          match: {kinds: [{kinds: [Pod]}]}
          parameters: {}
        """);
    write("wrong.yaml", "apiVersion: constraints.gatekeeper.sh/v1beta1\nkind: Named\nmetadata: {name: n}\nspec: {parameters: {prefix: 1}}\n");
    write("good.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: app-1}\n");
    write("bad.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n");
    write("suite.yaml", """
        kind: Suite
        apiVersion: test.gatekeeper.sh/v1alpha1
        tests:
          - name: prefix
            template: template.yaml
            constraint: constraint.yaml
            cases:
              - {name: good, object: good.yaml, assertions: [{violations: no}]}
              - {name: bad, object: bad.yaml, assertions: [{violations: 1, message: "web lacks app-"}]}
              - {name: wrong, object: bad.yaml, assertions: [{violations: 2}]}
              - {name: empty, object: bad.yaml}
              - {name: later, skip: true, object: bad.yaml}
          - name: invalid
            template: template.yaml
            constraint: wrong.yaml
            invalid: true
        """);
    assertEquals(List.of("prefix/good PASSED", "prefix/bad PASSED", "prefix/wrong FAILED", "prefix/empty ERROR", "prefix/later SKIPPED",
        "invalid PASSED"), run(false));
  }
}
