package dev.plimsoll.policy.input;

import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rego.value.ValueSyntaxException;
import java.io.IOException;
import java.io.StringReader;

/** Java's property files. */
public final class Properties {
  private Properties() {}

  /** An object of strings. */
  public static Value parse(String text) {
    java.util.Properties properties = new java.util.Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      throw new ValueSyntaxException(String.valueOf(e.getMessage()));
    }
    ObjectValue.Builder object = new ObjectValue.Builder();
    properties.forEach((key, value) -> object.put((String) key, StringValue.of((String) value)));
    return object.build();
  }
}
