package dev.plimsoll.policy.input;

import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rego.value.ValueSyntaxException;
import java.util.Map;
import java.util.TreeMap;

/** INI files: sections of names and values; numbers and booleans are told by how they look. */
public final class Ini {
  private Ini() {}

  /** An object of sections; what stands before the first section lies at the top. */
  public static Value parse(String text) {
    Map<String, ObjectValue.Builder> sections = new TreeMap<>();
    ObjectValue.Builder top = new ObjectValue.Builder();
    ObjectValue.Builder section = top;
    int row = 0;
    for (String raw : text.lines().toList()) {
      row++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        section = sections.computeIfAbsent(line.substring(1, line.length() - 1).strip(), name -> new ObjectValue.Builder());
        continue;
      }
      int equals = line.indexOf('=');
      int colon = line.indexOf(':');
      int split = equals < 0 || colon >= 0 && colon < equals ? colon : equals;
      if (split < 0) {
        throw new ValueSyntaxException("line " + row + ": key-value delimiter not found: " + line);
      }
      section.put(line.substring(0, split).strip(), value(line.substring(split + 1).strip()));
    }
    sections.forEach((name, entries) -> top.put(name, entries.build()));
    return top.build();
  }

  private static Value value(String written) {
    int comment = Math.max(written.indexOf(" #"), written.indexOf(" ;"));
    String text = comment < 0 ? written : written.substring(0, comment).strip();
    boolean quoted = text.length() > 1 && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"));
    if (quoted) {
      return StringValue.of(text.substring(1, text.length() - 1));
    }
    if (text.equals("true") || text.equals("false")) {
      return BooleanValue.of(text.equals("true"));
    }
    return text.matches("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,20})?") ? NumberValue.parse(text) : StringValue.of(text);
  }
}
