package dev.plimsoll.helm.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.value.JsonWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class SetParserTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "a.b=1,c=true | {\"a\":{\"b\":1},\"c\":true}",
    "l={a,b,3} | {\"l\":[\"a\",\"b\",3]}",
    "l[1].n=2 | {\"l\":[null,{\"n\":2}]}",
    "l[0][1]=2 | {\"l\":[[null,2]]}",
    "s=a\\,b | {\"s\":\"a,b\"}",
    "a\\.b=c | {\"a.b\":\"c\"}",
    "n=null,z=0,o=012,t=TRUE,f=1.5,neg=-3 | {\"f\":\"1.5\",\"n\":null,\"neg\":-3,\"o\":\"012\",\"t\":true,\"z\":0}",
    "v=a=b | {\"v\":\"a=b\"}",
    "big=12345678901234567890 | {\"big\":\"12345678901234567890\"}",
    "s= | {\"s\":\"\"}",
  })
  void readsWhatHelmReads(String line, String json) {
    Dict into = new Dict();
    SetParser.set(line, into);
    assertEquals(json, JsonWriter.compact(into));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", ",a=1", "x={a", "l[-1]=2", "l[x]=2", "l[99999]=1", "a.b.c"})
  void refusesWhatHelmRefuses(String line) {
    assertThrows(FunctionError.class, () -> SetParser.set(line, new Dict()));
  }

  @Test
  void aStringStaysOneAndJsonIsRead() {
    Dict into = new Dict();
    SetParser.setString("a=1", into);
    SetParser.setJson("b={\"c\":[1,null]},d=\"x\"", into);
    SetParser.setJson("{\"b\":{\"e\":2}}", into);
    assertEquals("{\"a\":\"1\",\"b\":{\"c\":[1,null],\"e\":2},\"d\":\"x\"}", JsonWriter.compact(into));
  }
}
