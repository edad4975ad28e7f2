package dev.plimsoll.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterpolationTest {
  @Test
  void everyFormOfAVariableIsRead() {
    Interpolation read = read("a: $A ${B} ${C:-d} ${D-} ${E:?say it} ${F?} ${G:+g} $$H");
    assertEquals(List.of("A", "B", "C", "D", "E", "F", "G"), read.variables().stream().map(Variable::name).toList());
    assertEquals(List.of("", "", ":-", "-", ":?", "?", ":+"), read.variables().stream().map(Variable::operator).toList());
    assertEquals("say it", read.variables().get(4).word());
    assertTrue(read.malformed().isEmpty());
  }

  @Test
  void spansPointAtTheVariableInsideItsScalar() {
    assertEquals(List.of("${B:-${C}}", "${C}"), texts(read("a: 'x ${B:-${C}} y'").variables().stream().map(Variable::span).toList()));
    assertEquals(List.of("$1", "${"), texts(read("a: \"$1 and ${ open\"").malformed().stream()
        .map(span -> span.source().span(span.start(), span.end() + 1)).toList()));
  }

  @Test
  void aDollarAtTheEndIsMalformed() {
    assertEquals(1, read("a: ^/sys($|/)").malformed().size());
    assertEquals(1, read("a: cost$").malformed().size());
    assertTrue(read("a: ^/sys($$|/)").isConstant());
  }

  @Test
  void valuesAndDefaultsAreFilledIn() {
    Map<String, String> values = Map.of("TAG", "16", "EMPTY", "");
    assertEquals(Optional.of("postgres:16"), read("a: postgres:$TAG").resolve(values));
    assertEquals(Optional.of("x-3"), read("a: x-${EMPTY:-${NONE:-3}}").resolve(values));
    assertEquals(Optional.of("x-"), read("a: x-${EMPTY-3}").resolve(values));
    assertEquals(Optional.of("x-y"), read("a: x-${TAG:+y}").resolve(values));
    assertEquals(Optional.empty(), read("a: ${NONE}").resolve(values));
    assertEquals(Optional.of("$TAG"), read("a: $$TAG").resolve(values));
  }

  @Test
  void deepNestingEnds() {
    String deep = "${A:-".repeat(5_000) + "}".repeat(5_000);
    assertTrue(read("a: '" + deep + "'").malformed().size() > 0);
    assertEquals(Optional.empty(), read("a: '" + "${A".repeat(100_000) + "'").resolve(Map.of()));
  }

  private static List<String> texts(List<Span> spans) {
    return spans.stream().map(Span::text).toList();
  }

  private static Interpolation read(String yaml) {
    Source source = Source.of(Path.of("compose.yaml"), yaml);
    return Interpolation.of((Scalar) YamlParser.root(source).orElseThrow().at("a").orElseThrow());
  }
}
