package dev.plimsoll.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.rule.Document;
import dev.plimsoll.rule.Unparsed;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class YamlParserTest {
  private static Source source(String text) {
    return Source.of(Path.of("a.yaml"), text);
  }

  private static YamlNode root(String text) {
    return YamlParser.root(source(text)).orElseThrow();
  }

  @Test
  void scalarsKnowWhereTheyAreWritten() {
    YamlNode root = root("spec:\n  image: \"nginx:1\" # pinned\n  text: |\n    a\n    b\n\nlast: x\n");
    assertEquals("\"nginx:1\"", root.at("spec", "image").orElseThrow().span().text());
    assertEquals("|\n    a\n    b", root.at("spec", "text").orElseThrow().span().text());
    assertEquals("image: \"nginx:1\" # pinned\n  text: |\n    a\n    b", root.at("spec").orElseThrow().span().text());
    assertEquals("spec", root.at("spec").orElseThrow().place().text());
  }

  @Test
  void mergeKeysFindTheAnchorsValue() {
    YamlNode root = root("base: &b\n  user: 0\n  name: x\nuse:\n  <<: *b\n  name: y\nlist: [*b]\n");
    Scalar user = root.at("use", "user").flatMap(YamlNode::asScalar).orElseThrow();
    assertEquals(2, user.span().line());
    assertEquals("y", root.text("use", "name").orElseThrow());
    assertEquals("*b", root.asMapping().orElseThrow().sequence("list").orElseThrow().items().get(0).span().text());
  }

  @Test
  void aBrokenDocumentHidesNoneOfItsNeighbours() {
    List<Document> documents = YamlParser.parse(source("a: 1\n---\nb: [\n---\nc: 3\n...\n---\n# only a comment\n---\nd: 4\n"));
    assertEquals(4, documents.size());
    Unparsed broken = assertInstanceOf(Unparsed.class, documents.get(1));
    assertEquals(3, broken.at().line());
    assertEquals("3", ((YamlDocument) documents.get(2)).root().text("c").orElseThrow());
    assertEquals("4", ((YamlDocument) documents.get(3)).root().text("d").orElseThrow());
  }

  @Test
  void duplicateKeysAreKeptAndTheLastCounts() {
    Mapping root = root("a: 1\nb: 2\na: 3\n").asMapping().orElseThrow();
    assertEquals(3, root.entries().size());
    assertEquals("3", root.text("a").orElseThrow());
  }

  @Test
  void offsetsCountUtf16UnitsBehindWideCharactersMarksAndCarriageReturns() {
    String text = "\uFEFFicon: \"😀😀\"\r\nnext: here # 😀\r\n";
    Span here = root(text).at("next").orElseThrow().span();
    assertEquals("here", here.text());
    assertEquals(2, here.line());
    assertEquals(7, here.column());
  }

  @Test
  void commentsAreFoundBetweenScalarsOnly() {
    String text = "# top\na: 'no # comment' # one\nb: |  # two\n  # text\nc: d#e\nd: [x, # three\n  y]\n";
    YamlDocument document = (YamlDocument) YamlParser.parse(source(text)).get(0);
    assertEquals(List.of("# top", "# one", "# two", "# three"), document.comments().stream().map(Span::text).toList());
  }

  @Test
  void theUnitBehindACommentIsAnEntryOrAnItem() {
    String text = "a: 1\nspec:\n  # here\n  x:\n    y: 1\n  z: 2\nlist:\n# there\n- name: n\n  v: 1\n- w\n";
    YamlDocument document = (YamlDocument) YamlParser.parse(source(text)).get(0);
    assertEquals("x:\n    y: 1", document.unitBehind(text.indexOf("# here")).orElseThrow().text());
    assertEquals("name: n\n  v: 1", document.unitBehind(text.indexOf("# there")).orElseThrow().text());
    assertEquals("a: 1", document.unitBehind(0).orElseThrow().text());
  }

  @Test
  void jsonMayBeIndentedWithTabs() {
    assertEquals("v", root("{\n\t\"a\": {\n\t\t\"b\": \"v\\/\"\n\t}\n}\n").text("a", "b").orElseThrow().substring(0, 1));
  }

  @Test
  void booleansAreReadAsKubernetesReadsThem() {
    Mapping root = root("a: yes\nb: \"yes\"\nc: Off\nd: 0644\ne: 1e3\nf: !!str 1\n").asMapping().orElseThrow();
    assertTrue(root.isTrue("a"));
    assertEquals(Scalar.Type.STRING, root.scalar("a").orElseThrow().type());
    assertEquals(Scalar.Type.STRING, root.scalar("b").orElseThrow().oldType());
    assertTrue(root.scalar("c").orElseThrow().isFalse());
    assertEquals(420, root.scalar("d").orElseThrow().asLong().orElseThrow());
    assertEquals(Scalar.Type.FLOAT, root.scalar("e").orElseThrow().type());
    assertEquals(Scalar.Type.STRING, root.scalar("f").orElseThrow().type());
  }

  @Test
  void hostileDocumentsEndInAReason() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i)).append(("*a" + (i - 1) + ",").repeat(10)).append("]\n");
    }
    List<String> inputs = List.of("[".repeat(100_000), "{a: ".repeat(100_000), bomb.toString(), "a: &x [*x]", "a: \0", "- ".repeat(50_000));
    for (String input : inputs) {
      List<Document> documents = Assertions.assertTimeout(Duration.ofSeconds(20), () -> YamlParser.parse(source(input)));
      assertInstanceOf(Unparsed.class, documents.get(0));
    }
  }
}
