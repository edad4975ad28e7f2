package dev.plimsoll.policy.input;

import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rego.value.ValueSyntaxException;

/** Files of environment variables: {@code export NAME="value" # comment}. */
public final class DotEnv {
  private DotEnv() {}

  /** An object of strings. */
  public static Value parse(String text) {
    ObjectValue.Builder object = new ObjectValue.Builder();
    int row = 0;
    for (String raw : text.lines().toList()) {
      row++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String bare = line.startsWith("export ") ? line.substring("export ".length()).strip() : line;
      int equals = bare.indexOf('=');
      int colon = bare.indexOf(':');
      int split = equals < 0 ? colon : equals;
      if (split < 1) {
        throw new ValueSyntaxException("line " + row + ": no \"=\" between a name and a value");
      }
      object.put(bare.substring(0, split).strip(), StringValue.of(value(bare.substring(split + 1).strip())));
    }
    return object.build();
  }

  private static String value(String written) {
    if (written.length() > 1 && (written.charAt(0) == '"' || written.charAt(0) == '\'')) {
      int close = written.indexOf(written.charAt(0), 1);
      if (close > 0) {
        String body = written.substring(1, close);
        return written.charAt(0) == '"' ? body.replace("\\n", "\n").replace("\\r", "\r") : body;
      }
    }
    int comment = written.indexOf(" #");
    return (comment < 0 ? written : written.substring(0, comment)).strip();
  }
}
