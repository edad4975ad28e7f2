package dev.plimsoll.rego.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.Json;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BuiltinsTest {
  private static final BuiltinContext CONTEXT = new BuiltinContext() {
    @Override
    public Instant now() {
      return Instant.ofEpochSecond(1);
    }

    @Override
    public void work(long units) {}

    @Override
    public int maximumSize() {
      return 1_000_000;
    }
  };

  private static Value call(String name, Value... arguments) {
    return Builtins.find(name).orElseThrow().call(CONTEXT, arguments);
  }

  @Test
  void sprintfFollowsGo() {
    assertSprintf("a 1.5 [\"b\", {\"k\": null}]", "%v %v %v", "[\"a\", 1.50, [\"b\", {\"k\": null}]]");
    assertSprintf("%!d(float64=1.5)|%!d(string=x)|%!s(int64=3)", "%d|%d|%s", "[1.5, \"x\", 3]");
    assertSprintf("1 %!v(MISSING)", "%v %v", "[1]");
    assertSprintf("1%!(EXTRA string=b)", "%v", "[1, \"b\"]");
    assertSprintf("00042|   42|42   |+42|2a|0X2A", "%05d|%5d|%-5d|%+d|%x|%#X", "[42, 42, 42, 42, 42, 42]");
    assertSprintf("3.14|1e+06|1.000000e+06|\"q\"", "%.2f|%v|%e|%q", "[3.14159, 1e6, 1e6, \"q\"]");
    assertSprintf("b a", "%[2]s %[1]s", "[\"a\", \"b\"]");
    assertSprintf("100%|%!(NOVERB)", "100%%|%", "[]");
  }

  private static void assertSprintf(String wanted, String format, String arguments) {
    assertEquals(StringValue.of(wanted), call("sprintf", StringValue.of(format), Json.parse(arguments)));
  }

  @Test
  void everyNameHasASignatureAndABody() {
    for (String name : Builtins.names()) {
      Builtin builtin = Builtins.find(name).orElseThrow();
      assertEquals(name, builtin.name());
      Value[] nothing = new Value[builtin.signature().arity()];
      java.util.Arrays.fill(nothing, Json.parse("{\"odd\": [1.5]}"));
      try {
        assertTrue(builtin.call(CONTEXT, nothing) != null, name);
      } catch (BuiltinError | NotEvaluable e) {
        assertTrue(e.getMessage().contains(name) || !e.getMessage().isBlank(), name);
      }
    }
  }

  @Test
  void numbersAreExactWhereTheyAreWholeAndBinaryOtherwise() {
    assertEquals("123456789012345678901230", call("mul", Json.parse("12345678901234567890123"), Json.parse("10")).toString());
    assertEquals("0.3", call("plus", Json.parse("0.1"), Json.parse("0.2")).toString());
    assertEquals("0.33333333333333333334", call("div", Json.parse("1"), Json.parse("3")).toString());
    assertEquals("9223372036854775808", call("plus", NumberValue.of(Long.MAX_VALUE), NumberValue.ONE).toString());
  }

  @Test
  void stringsAreCodePoints() {
    assertEquals(NumberValue.of(3), call("count", StringValue.of("a😀b")));
    assertEquals(StringValue.of("😀"), call("substring", StringValue.of("a😀b"), NumberValue.ONE, NumberValue.ONE));
    assertEquals(NumberValue.of(2), call("indexof", StringValue.of("a😀b"), StringValue.of("b")));
  }

  @Test
  void whatNeedsTheWorldIsRefused() {
    assertThrows(NotEvaluable.class, () -> call("http.send", Json.parse("{\"url\": \"http://x\", \"method\": \"get\"}")));
    assertThrows(NotEvaluable.class, () -> call("opa.runtime"));
    assertThrows(NotEvaluable.class, () -> call("rand.intn", StringValue.of("x"), NumberValue.ONE));
    assertEquals(NumberValue.of(1_000_000_000L), call("time.now_ns"));
  }

  @Test
  void resultsAreBounded() {
    Value many = Json.parse("[" + "\"xxxxxxxxxx\",".repeat(9_999) + "\"\"]");
    assertThrows(LimitExceeded.class, () -> call("concat", StringValue.of("y".repeat(1_000)), many));
    assertThrows(LimitExceeded.class, () -> call("numbers.range", NumberValue.ONE, NumberValue.of(10_000_000_000L)));
    assertThrows(LimitExceeded.class, () -> call("net.cidr_expand", StringValue.of("10.0.0.0/8")));
    assertThrows(LimitExceeded.class, () -> call("sprintf", StringValue.of("%999999d%999999d"), Json.parse("[1, 2]")));
    assertThrows(LimitExceeded.class, () -> call("bits.lsh", NumberValue.ONE, NumberValue.of(1_000_000_000L)));
  }

  @Test
  void wrongKindsAreTypeErrorsAndWrongTextsAreNot() {
    BuiltinError kind = assertThrows(BuiltinError.class, () -> call("startswith", NumberValue.ONE, StringValue.EMPTY));
    assertEquals("eval_type_error", kind.code());
    assertEquals("startswith: operand 1 must be string but got number", kind.getMessage());
    BuiltinError text = assertThrows(BuiltinError.class, () -> call("units.parse", StringValue.of("1 k")));
    assertEquals("eval_builtin_error", text.code());
  }

  @Test
  void globsStopAtDelimiters() {
    assertEquals("true", call("glob.match", StringValue.of("*.example.{com,org}"), Json.parse("[]"), StringValue.of("a.example.org")).toString());
    assertEquals("false", call("glob.match", StringValue.of("*.example.com"), Json.parse("[]"), StringValue.of("a.b.example.com")).toString());
    assertEquals("true", call("glob.match", StringValue.of("**.example.com"), Json.parse("[]"), StringValue.of("a.b.example.com")).toString());
  }

  @Test
  void theLargestAndTheSmallestOfNothingAreUndefined() {
    assertEquals(Value.UNDEFINED, call("max", ArrayValue.EMPTY));
    assertEquals(Value.UNDEFINED, call("min", SetValue.EMPTY));
  }

  @Test
  void tokensAreSignedAndVerified() {
    Value key = Json.parse("{\"kty\": \"oct\", \"k\": \"c2VjcmV0\"}");
    Value token = call("io.jwt.encode_sign", Json.parse("{\"alg\": \"HS256\"}"), Json.parse("{\"iss\": \"me\", \"exp\": 2}"), key);
    assertEquals("true", call("io.jwt.verify_hs256", token, StringValue.of("secret")).toString());
    assertEquals("false", call("io.jwt.verify_hs256", token, StringValue.of("other")).toString());
    assertEquals("[true, {\"alg\": \"HS256\"}, {\"exp\": 2, \"iss\": \"me\"}]",
        call("io.jwt.decode_verify", token, Json.parse("{\"secret\": \"secret\", \"iss\": \"me\"}")).toString());
    assertEquals("[false, {}, {}]",
        call("io.jwt.decode_verify", token, Json.parse("{\"secret\": \"secret\", \"time\": 3000000000}")).toString());
  }

  @Test
  void schemasAreHeldTo() {
    Value schema = Json.parse("{\"required\": [\"a\"], \"properties\": {\"b\": {\"type\": \"string\"}}}");
    assertEquals("[true, []]", call("json.match_schema", Json.parse("{\"a\": 1}"), schema).toString());
    Value errors = call("json.match_schema", Json.parse("{\"b\": 1}"), schema).get(NumberValue.ONE);
    assertEquals("(Root): a is required", ((StringValue) errors.get(NumberValue.ZERO).get(StringValue.of("error"))).value());
    assertEquals("b: Invalid type. Expected: string, given: integer",
        ((StringValue) errors.get(NumberValue.ONE).get(StringValue.of("error"))).value());
  }
}
