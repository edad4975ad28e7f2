package dev.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.engine.CheckRequest;
import dev.plimsoll.engine.Plimsoll;
import dev.plimsoll.engine.Report;
import dev.plimsoll.rule.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegoLanguageTest {
  private static final String DEPLOYMENT = """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: cart
        namespace: shop
      spec:
        template:
          spec:
            containers:
              - name: app
                image: cart:1
              - name: proxy
                image: proxy:latest
      """;

  @TempDir
  Path directory;

  @BeforeEach
  void configure() throws IOException {
    write(".plimsoll.yaml", "extends: []\npolicies: [policy]\n");
  }

  private void write(String name, String text) throws IOException {
    Path path = directory.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private List<String> findings() {
    Report report = Plimsoll.check(CheckRequest.in(directory).paths(List.of(directory)));
    assertEquals(List.of(), report.failures());
    return report.findings().stream().map(this::described).toList();
  }

  private String described(Finding finding) {
    return finding.span().source().path().getFileName() + ":" + finding.span().line() + " " + finding.span().text() + " "
        + finding.severity().label() + " " + finding.rule() + " " + finding.message();
  }

  @Test
  void findingsStandAtTheDeepestPlaceThatWasRead() throws IOException {
    write("policy/main.rego", """
        package main

        deny contains msg if {
          some container in input.spec.template.spec.containers
          endswith(container.image, ":latest")
          msg := sprintf("container %v is not pinned", [container.name])
        }

        warn_limits contains {"msg": msg, "owner": "platform"} if {
          some container in input.spec.template.spec.containers
          not container.resources.limits.memory
          msg := sprintf("container %v has no limit", [container.name])
        }
        """);
    write("deploy.yaml", DEPLOYMENT);
    assertEquals(List.of(
        "deploy.yaml:10 name warning rego/main.warn_limits container app has no limit",
        "deploy.yaml:12 name warning rego/main.warn_limits container proxy has no limit",
        "deploy.yaml:13 proxy:latest error rego/main.deny container proxy is not pinned"), findings());
  }

  @Test
  void dockerfilesAreArraysOfInstructions() throws IOException {
    write("policy/docker.rego", """
        package docker
        deny[msg] {
          input[i].Cmd == "user"
          input[i].Value[0] == "root"
          input[i].Stage == 1
          msg := "runs as root"
        }
        """);
    write("Dockerfile", "FROM alpine AS base\nUSER root\nFROM base\nUSER root\n");
    assertEquals(List.of("Dockerfile:4 root error rego/docker.deny runs as root"), findings());
  }

  @Test
  void anExceptionSilencesTheRulesThatItNames() throws IOException {
    write("policy/main.rego", """
        package main
        deny_name contains "bad name" if input.metadata.name == "cart"
        deny_kind contains "bad kind" if input.kind == "Deployment"
        exception contains ["name"] if input.metadata.namespace == "shop"
        """);
    write("deploy.yaml", DEPLOYMENT);
    assertEquals(List.of("deploy.yaml:2 Deployment error rego/main.deny_kind bad kind"), findings());
  }

  @Test
  void dataLiesUnderItsDirectories() throws IOException {
    write("policy/names/data.yaml", "allowed: [basket]\n");
    write("policy/main.rego", """
        package main
        deny contains msg if {
          not input.metadata.name in data.names.allowed
          msg := sprintf("%v of %v", [input.metadata.name, data.conftest.file.name])
        }
        """);
    write("deploy.yaml", DEPLOYMENT);
    assertEquals(List.of("deploy.yaml:4 cart error rego/main.deny cart of deploy.yaml"), findings());
  }

  @Test
  void aDefectivePolicyIsAFindingInItsFile() throws IOException {
    write("policy/main.rego", "package main\n\ndeny contains msg if {\n  msg := sprintff(\"x\", [])\n}\n");
    write("deploy.yaml", DEPLOYMENT);
    List<String> findings = findings();
    assertEquals(1, findings.size(), findings.toString());
    assertTrue(findings.get(0).startsWith("main.rego:4 sprintff(") && findings.get(0).contains("sprintf"), findings.toString());
  }

  @Test
  void whatIsRefusedByDesignFailsTheRun() throws IOException {
    write("policy/main.rego", "package main\ndeny contains \"x\" if http.send({\"url\": \"http://x\", \"method\": \"get\"}).status_code == 200\n");
    write("deploy.yaml", DEPLOYMENT);
    Report report = Plimsoll.check(CheckRequest.in(directory).paths(List.of(directory)));
    assertEquals(2, report.exitCode(false));
    assertTrue(report.failures().toString().contains("http.send"), report.failures().toString());
  }

  @Test
  void aPolicyThatNeedsTooMuchIsTriedOnce() throws IOException {
    write("policy/main.rego", """
        package main
        s1 := concat("", ["0123456789" | some i in numbers.range(1, 10000)])
        deny contains "x" if contains(concat("", [s1 | some i in numbers.range(1, 10000)]), "a")
        """);
    write("both.yaml", DEPLOYMENT + "---\n" + DEPLOYMENT);
    Report report = Plimsoll.check(CheckRequest.in(directory).paths(List.of(directory)));
    assertEquals(2, report.exitCode(false));
    assertEquals(2, report.failures().size(), report.failures().toString());
    assertTrue(report.failures().toString().contains("not tried again after"), report.failures().toString());
  }

  @Test
  void combinedPoliciesSeeAllFiles() throws IOException {
    write("policy/main.rego", """
        package main
        deny contains msg if {
          some a, b
          a < b
          input[a].contents.metadata.name == input[b].contents.metadata.name
          msg := sprintf("%v is there twice", [input[a].contents.metadata.name])
        }
        """);
    write("a.yaml", DEPLOYMENT);
    write("b.yaml", DEPLOYMENT);
    List<String> findings = findings();
    assertEquals(1, findings.size(), findings.toString());
    assertTrue(findings.get(0).endsWith("cart error rego/main.deny cart is there twice"), findings.toString());
  }

  @Test
  void constraintsThatUseTheInventorySeeTheProject() throws IOException {
    write("policy/template.yaml", """
        apiVersion: templates.gatekeeper.sh/v1
        kind: ConstraintTemplate
        metadata: {name: uniquehost}
        spec:
          crd: {spec: {names: {kind: UniqueHost}}}
          targets:
            - target: admission.k8s.gatekeeper.sh
              rego: |
                package uniquehost
                violation[{"msg": msg}] {
                  host := input.review.object.spec.host
                  other := data.inventory.namespace[ns][_]["Route"][name]
                  other.spec.host == host
                  [ns, name] != [input.review.object.metadata.namespace, input.review.object.metadata.name]
                  msg := sprintf("host %v is taken by %v/%v", [host, ns, name])
                }
        """);
    write("policy/constraint.yaml", """
        apiVersion: constraints.gatekeeper.sh/v1beta1
        kind: UniqueHost
        metadata: {name: once}
        spec: {enforcementAction: warn}
        """);
    write("routes.yaml", """
        apiVersion: route.openshift.io/v1
        kind: Route
        metadata: {name: a, namespace: x}
        spec: {host: shop.test}
        ---
        apiVersion: route.openshift.io/v1
        kind: Route
        metadata: {name: b, namespace: x}
        spec: {host: shop.test}
        """);
    assertEquals(List.of(
        "routes.yaml:4 shop.test warning gatekeeper/UniqueHost.once host shop.test is taken by x/b",
        "routes.yaml:9 shop.test warning gatekeeper/UniqueHost.once host shop.test is taken by x/a"), findings());
  }

  @Test
  void aConstraintWithoutTemplateAndATemplateInCelOnlyAreSaid() throws IOException {
    write("policy/constraint.yaml", "apiVersion: constraints.gatekeeper.sh/v1beta1\nkind: Lost\nmetadata: {name: x}\n");
    write("policy/template.yaml", """
        apiVersion: templates.gatekeeper.sh/v1
        kind: ConstraintTemplate
        metadata: {name: celonly}
        spec:
          crd: {spec: {names: {kind: CelOnly}}}
          targets:
            - target: admission.k8s.gatekeeper.sh
              code:
                - engine: K8sNativeValidation
                  source: {validations: [{expression: "true"}]}
        """);
    write("deploy.yaml", DEPLOYMENT);
    List<String> findings = findings();
    assertEquals(2, findings.size(), findings.toString());
    assertTrue(findings.get(0).endsWith("no ConstraintTemplate defines kind \"Lost\""), findings.toString());
    assertTrue(findings.get(1).endsWith("template \"celonly\" is not evaluated: its policy is written in CEL only"), findings.toString());
  }

  @Test
  void bundlesAreReadWithoutUnpacking() throws IOException {
    write(".plimsoll.yaml", "extends: []\npolicies: [bundle.tar.gz]\n");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve("bundle.tar.gz")))) {
      out.write(entry("/main.rego", "package main\ndeny contains data.lib.word if input.kind\n"));
      out.write(entry("lib/data.json", "{\"word\": \"objection\"}"));
      out.write(new byte[1024]);
    }
    write("deploy.yaml", DEPLOYMENT);
    assertEquals(List.of("deploy.yaml:2 Deployment error rego/main.deny objection"), findings());
  }

  private static byte[] entry(String name, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    byte[] header = new byte[512];
    System.arraycopy(name.getBytes(StandardCharsets.UTF_8), 0, header, 0, name.length());
    byte[] size = String.format("%011o", body.length).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(size, 0, header, 124, size.length);
    header[156] = '0';
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(header);
    out.writeBytes(body);
    out.writeBytes(new byte[(512 - body.length % 512) % 512]);
    return out.toByteArray();
  }
}
