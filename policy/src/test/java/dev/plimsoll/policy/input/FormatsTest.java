package dev.plimsoll.policy.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plimsoll.rego.value.Json;
import dev.plimsoll.rego.value.ValueSyntaxException;
import org.junit.jupiter.api.Test;

final class FormatsTest {
  @Test
  void tomlTablesNestAndRepeat() {
    assertEquals(Json.parse("""
        {"title": "a \\"b\\"", "n": 1000, "h": 255, "f": 1.5, "on": true, "day": "2024-05-01T00:00:00Z", "list": [1, [2]],
         "t": {"u": {"x": "lines\\n"}, "inline": {"k": "v"}}, "p": [{"name": "one"}, {"name": "two", "q": {"r": 1}}]}
        """), Toml.parse("""
        title = "a \\"b\\"" # comment
        n = 1_000
        h = 0xff
        f = 1.5
        on = true
        day = 2024-05-01
        list = [1,
          [2], # nested
        ]
        [t.u]
        x = \"""
        lines
        \"""
        [t]
        inline = {k = 'v'}
        [[p]]
        name = "one"
        [[p]]
        name = "two"
        [p.q]
        r = 1
        """));
    assertThrows(ValueSyntaxException.class, () -> Toml.parse("a = 1\na = 2"));
    assertThrows(ValueSyntaxException.class, () -> Toml.parse("a = " + "[".repeat(5000)));
  }

  @Test
  void simpleFormatsAreObjectsOfStrings() {
    assertEquals(Json.parse("{\"A\": \"1\", \"B\": \"x y\", \"C\": \"z\"}"), DotEnv.parse("A=1\nexport B=\"x y\"\n# c\nC=z # tail\n"));
    assertEquals(Json.parse("{\"a.b\": \"c\"}"), Properties.parse("a.b = c\n"));
    assertEquals(Json.parse("{\"s\": {\"a\": 1, \"b\": true, \"c\": \"x y\"}}"), Ini.parse("[s]\na = 1\nb = true\n; note\nc: x y\n"));
  }

  @Test
  void xmlAttributesAndRepeatedElements() {
    assertEquals(Json.parse("{\"a\": {\"-x\": \"1\", \"b\": [\"t\", \"u\"], \"c\": {\"-y\": \"2\", \"#content\": \"z\"}}}"),
        Xml.parse("<a x='1'><b>t</b><b>u</b><c y='2'>z</c></a>"));
    assertThrows(ValueSyntaxException.class, () -> Xml.parse("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"));
  }
}
