package dev.plimsoll.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.rule.Edit;
import dev.plimsoll.source.Source;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InsertionTest {
  private static String set(String text, String value, String... keys) {
    Source source = Source.of(Path.of("a.yaml"), text);
    Mapping root = YamlParser.root(source).flatMap(YamlNode::asMapping).orElseThrow();
    return apply(text, Insertion.set(root, value, keys).orElseThrow());
  }

  private static String apply(String text, Edit edit) {
    return text.substring(0, edit.span().start()) + edit.replacement() + text.substring(edit.span().end());
  }

  @Test
  void addsBehindTheLastEntryAndItsComment() {
    assertEquals("a:\n  b: 1 # one\n  c: 2\nd: 3\n", set("a:\n  b: 1 # one\nd: 3\n", "2", "a", "c"));
  }

  @Test
  void makesTheMappingsThatAreMissing() {
    assertEquals("a:\n  b: 1\n  x:\n    y: true\n", set("a:\n  b: 1\n", "true", "a", "x", "y"));
    assertEquals("a:\n  x:\n    y: true\n", set("a:\n", "true", "a", "x", "y"));
    assertEquals("a:\n  x: true\n", set("a: {}\n", "true", "a", "x"));
  }

  @Test
  void writesFlowInsideFlow() {
    assertEquals("{\"a\": {\"b\": 1, c: 2}}", set("{\"a\": {\"b\": 1}}", "2", "a", "c"));
    assertEquals("{a: {b: 1, x: {y: {drop: [ALL]}}}}", set("{a: {b: 1}}", "drop: [ALL]", "a", "x", "y"));
  }

  @Test
  void replacesScalarsInAnyStyle() {
    assertEquals("a: false\n", set("a: true\n", "false", "a"));
    assertEquals("a:\n- x: \"no\"\n", apply("a:\n- x: yes\n", Insertion.set(
        YamlParser.root(Source.of(Path.of("a"), "a:\n- x: yes\n")).orElseThrow().asMapping().orElseThrow().mappings("a").get(0),
        "\"no\"", "x").orElseThrow()));
  }

  @Test
  void insertsInItemsAtTheColumnOfTheirKeys() {
    String text = "a:\r\n  -   x: 1\r\n      y: 2\r\n";
    Mapping item = YamlParser.root(Source.of(Path.of("a"), text)).orElseThrow().asMapping().orElseThrow().mappings("a").get(0);
    assertEquals("a:\r\n  -   x: 1\r\n      y: 2\r\n      z:\r\n        q: 3\r\n", apply(text, Insertion.set(item, "3", "z", "q").orElseThrow()));
  }

  @Test
  void leavesAliasesAlone() {
    Mapping root = YamlParser.root(Source.of(Path.of("a"), "a: &x {b: 1}\nc: *x\n")).orElseThrow().asMapping().orElseThrow();
    assertTrue(Insertion.set(root, "1", "c", "d").isEmpty());
  }

  @Test
  void appendsItemsAndRemovesEntries() {
    String text = "a:\n  - x # x\nb: 1\nc: 2\n";
    Mapping root = YamlParser.root(Source.of(Path.of("a"), text)).orElseThrow().asMapping().orElseThrow();
    assertEquals("a:\n  - x # x\n  - y\nb: 1\nc: 2\n", apply(text, Insertion.append(root.sequence("a").orElseThrow(), "y").orElseThrow()));
    assertEquals("a:\n  - x # x\nc: 2\n", apply(text, Insertion.remove(root, root.entry("b").orElseThrow())));
  }
}
