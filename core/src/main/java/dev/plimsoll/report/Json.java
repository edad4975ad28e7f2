package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.util.Collection;

/** Writes JSON a token at a time, indented by two spaces on every platform. */
public final class Json {
  private Json() {}

  /** What writes into a generator. */
  public interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes what {@code body} generates to {@code out}, and a line break behind it. */
  public static void write(Appendable out, Body body) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(new AppendableWriter(out))) {
      json.setPrettyPrinter(printer());
      body.write(json);
    }
    out.append('\n');
  }

  /** Writes a list of strings as the field {@code name}. */
  public static void strings(JsonGenerator json, String name, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("").withArrayEmptySeparator(""));
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    return printer;
  }
}
