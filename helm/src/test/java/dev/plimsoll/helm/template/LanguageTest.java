package dev.plimsoll.helm.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each case of language.txt against what Go's text/template printed for it. */
class LanguageTest {
  private static final Path FILE = Path.of("f");

  @TestFactory
  List<DynamicTest> rendersAsGoDoes() {
    String[] blocks = resource().split("(?m)^=== ");
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 1; i + 1 < blocks.length; i += 2) {
      String template = behindFirstLine(blocks[i]);
      String kind = blocks[i + 1].substring(0, blocks[i + 1].indexOf('\n'));
      String expected = kind.toUpperCase() + " " + behindFirstLine(blocks[i + 1]);
      tests.add(DynamicTest.dynamicTest("case " + (i + 1) / 2 + ": " + template, () -> assertEquals(expected, outcome(template))));
    }
    assertTrue(tests.size() > 200, "cases: " + tests.size());
    return tests;
  }

  private static String behindFirstLine(String block) {
    return block.substring(block.indexOf('\n') + 1, block.length() - 1);
  }

  private static String outcome(String template) {
    Templates templates = new Templates(List.of());
    try {
      templates.add("f", Source.of(FILE, template));
    } catch (TemplateError error) {
      return "PARSE " + error.wording().replaceFirst("parse error at \\((f:[0-9]+)\\)", "template: $1");
    }
    try {
      return "OK " + new Execution(templates, Limits.DEFAULT).render("f", data(), FILE).text();
    } catch (TemplateError error) {
      return "EXEC " + error.wording();
    }
  }

  private static Dict data() {
    Dict inner = dict("d", Slice.of(1.0, 2.0, dict("e", "f")));
    Dict map = dict("b", 1.0, "a", "x", "c", inner, "nil", Nil.NIL);
    Dict data = dict("n", 3.0, "f", 2.5, "big", 1234567.0, "s", "héllo", "e", "", "t", true, "m", map);
    data.put("l", Slice.of(1.0, "a", Nil.NIL, true, 2.5, dict("k", "v"), Slice.of(1.0, 2.0)));
    data.put("nul", Nil.NIL);
    data.put("names", Slice.of("x", "y", "z"));
    data.put("em", new Dict());
    data.put("el", new Slice());
    data.put("multi", "a\nb\n  c\n");
    return data;
  }

  private static Dict dict(Object... entries) {
    Dict dict = new Dict();
    for (int i = 0; i < entries.length; i += 2) {
      dict.put((String) entries[i], entries[i + 1]);
    }
    return dict;
  }

  private static String resource() {
    try (InputStream in = LanguageTest.class.getResourceAsStream("language.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
