package dev.plimsoll.policy.gatekeeper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.source.Source;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlParser;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MatchTest {
  private static final String POD = """
      apiVersion: v1
      kind: Pod
      metadata: {name: web-1, namespace: shop, labels: {app: web}}
      """;
  private static final String NAMESPACE = """
      apiVersion: v1
      kind: Namespace
      metadata: {name: shop, labels: {team: a}}
      """;
  private static final String ROLE = """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata: {name: reader}
      """;

  private static YamlNode yaml(String text) {
    return YamlParser.root(Source.of(Path.of("x.yaml"), text)).orElseThrow();
  }

  private static Review review(String text) {
    YamlDocument document = (YamlDocument) YamlParser.parse(Source.of(Path.of("x.yaml"), text)).get(0);
    return Review.of(KubernetesObject.of(document).get(0));
  }

  private static boolean covers(String match, String object) {
    return new Match(yaml(match).asMapping()).covers(review(object));
  }

  @Test
  void kindsAndGroupsMustBothFit() {
    assertEquals(true, covers("kinds: [{apiGroups: [''], kinds: [Pod]}]", POD));
    assertEquals(false, covers("kinds: [{apiGroups: [apps], kinds: [Pod]}]", POD));
    assertEquals(true, covers("kinds: [{kinds: [Service]}, {apiGroups: ['*'], kinds: ['*']}]", POD));
    assertEquals(true, covers("kinds: []", POD));
  }

  @Test
  void scopeIsToldByTheNamespace() {
    assertEquals(true, covers("scope: Namespaced", POD));
    assertEquals(false, covers("scope: Namespaced", NAMESPACE));
    assertEquals(true, covers("scope: Cluster", ROLE));
    assertEquals(true, covers("scope: Whatever", ROLE));
  }

  @Test
  void namespacesMatchByWildcardsAndTheNamespaceItselfByItsName() {
    assertEquals(true, covers("namespaces: ['sh*']", POD));
    assertEquals(true, covers("namespaces: ['*o*']", NAMESPACE));
    assertEquals(false, covers("namespaces: [default]", POD));
    assertEquals(false, covers("excludedNamespaces: ['*op']", POD));
    assertEquals(true, covers("namespaces: [default]", ROLE));
  }

  @Test
  void labelsAndNamesMustFit() {
    assertEquals(true, covers("labelSelector: {matchLabels: {app: web}}", POD));
    assertEquals(false, covers("labelSelector: {matchExpressions: [{key: app, operator: NotIn, values: [web]}]}", POD));
    assertEquals(true, covers("name: web-*", POD));
    assertEquals(false, covers("source: Generated", POD));
  }

  @Test
  void anUnknownNamespaceHasOnlyTheLabelThatEveryNamespaceHas() {
    Match team = new Match(yaml("namespaceSelector: {matchLabels: {team: a}}").asMapping());
    Match name = new Match(yaml("namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}").asMapping());
    assertEquals(true, team.coversNamespaceLabels(review(POD), Map.of("shop", Map.of("team", "a"))));
    assertEquals(false, team.coversNamespaceLabels(review(POD), Map.of()));
    assertEquals(true, name.coversNamespaceLabels(review(POD), Map.of()));
    assertEquals(true, team.coversNamespaceLabels(review(NAMESPACE), Map.of()));
    assertEquals(true, team.coversNamespaceLabels(review(ROLE), Map.of()));
  }
}
