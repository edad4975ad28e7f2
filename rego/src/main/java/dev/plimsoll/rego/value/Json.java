package dev.plimsoll.rego.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads and writes JSON. */
public final class Json {
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(500).maxNumberLength(100_000).maxStringLength(Integer.MAX_VALUE).build())
      .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
      .build();

  private Json() {}

  /**
   * Reads one JSON document.
   *
   * @throws ValueSyntaxException if {@code text} is not exactly one document, is nested deeper than 500, or holds a number
   *     out of range
   */
  public static Value parse(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new ValueSyntaxException("unexpected end of JSON input");
      }
      Value value = read(parser);
      if (parser.nextToken() != null) {
        throw new ValueSyntaxException("more than one JSON value");
      }
      return value;
    } catch (IOException | NumberFormatException e) {
      throw new ValueSyntaxException(firstLine(e.getMessage()));
    }
  }

  /** Writes {@code value} without spaces; a set becomes an array, a key that is no string becomes its own JSON text. */
  public static String write(Value value) {
    return new JsonWriter(Integer.MAX_VALUE).write(value).toString();
  }

  private static Value read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case VALUE_NULL -> NullValue.NULL;
      case VALUE_TRUE -> BooleanValue.TRUE;
      case VALUE_FALSE -> BooleanValue.FALSE;
      case VALUE_STRING -> StringValue.of(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NumberValue.parse(parser.getText());
      case START_ARRAY -> readArray(parser);
      case START_OBJECT -> readObject(parser);
      default -> throw new ValueSyntaxException("unexpected " + token);
    };
  }

  private static Value readArray(JsonParser parser) throws IOException {
    ArrayValue.Builder elements = new ArrayValue.Builder();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(read(parser));
    }
    return elements.build();
  }

  private static Value readObject(JsonParser parser) throws IOException {
    Map<Value, Value> entries = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Value key = StringValue.of(parser.currentName());
      parser.nextToken();
      entries.put(key, read(parser));
    }
    return ObjectValue.of(entries);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("not JSON");
  }
}
