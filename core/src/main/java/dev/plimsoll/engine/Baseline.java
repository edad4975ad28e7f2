package dev.plimsoll.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings that are known and not to be reported: by rule, path relative to the baseline file's directory, and hash of the line's
 * text without its outer blanks; of several alike as many as were there. Line numbers do not matter.
 */
public final class Baseline {
  private static final int VERSION = 1;

  private record Key(String rule, String path, String hash) {}

  private final Path directory;
  private final Map<Key, Integer> left;

  private Baseline(Path directory, Map<Key, Integer> left) {
    this.directory = directory;
    this.left = left;
  }

  /**
   * Reads a baseline; a file that is not there is an empty one.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  static Baseline read(Path file) {
    Map<Key, Integer> counts = new HashMap<>();
    Path directory = file.toAbsolutePath().normalize().getParent();
    if (Files.exists(file)) {
      try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
        readFindings(json, counts);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the baseline " + file + ": " + e.getMessage().lines().findFirst().orElse(""), e);
      }
    }
    return new Baseline(directory, counts);
  }

  /** Writes a baseline that knows {@code findings}, in an order that does not change with theirs. */
  public static void write(Path file, List<Finding> findings) throws IOException {
    Path directory = file.toAbsolutePath().normalize().getParent();
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding finding : findings) {
      Key key = key(directory, finding);
      counts.merge(key.path + "\n" + key.rule + "\n" + key.hash, 1, Integer::sum);
    }
    try (Writer out = Files.newBufferedWriter(file); JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeArrayFieldStart("findings");
      for (Map.Entry<String, Integer> entry : counts.entrySet()) {
        String[] parts = entry.getKey().split("\n");
        json.writeStartObject();
        json.writeStringField("path", parts[0]);
        json.writeStringField("rule", parts[1]);
        json.writeStringField("line", parts[2]);
        json.writeNumberField("count", entry.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** Whether {@code finding} is known; each known one counts once. */
  boolean drops(Finding finding) {
    Key key = key(directory, finding);
    Integer count = left.get(key);
    if (count == null || count == 0) {
      return false;
    }
    left.put(key, count - 1);
    return true;
  }

  private static Key key(Path directory, Finding finding) {
    Span span = finding.span();
    Path path = span.source().path().toAbsolutePath().normalize();
    String relative = path.startsWith(directory) ? directory.relativize(path).toString() : path.toString();
    String line = span.source().lineText(span.line()).strip();
    return new Key(finding.rule(), relative.replace('\\', '/'), hash(line));
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void readFindings(JsonParser json, Map<Key, Integer> counts) throws IOException {
    Map<String, String> fields = new HashMap<>();
    boolean inside = false;
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      if (token == JsonToken.START_ARRAY) {
        inside = true;
      } else if (inside && token == JsonToken.START_OBJECT) {
        fields.clear();
      } else if (inside && token.isScalarValue()) {
        fields.put(json.currentName(), json.getText());
      } else if (inside && token == JsonToken.END_OBJECT) {
        Key key = new Key(fields.getOrDefault("rule", ""), fields.getOrDefault("path", ""), fields.getOrDefault("line", ""));
        counts.merge(key, Integer.parseInt(fields.getOrDefault("count", "1")), Integer::sum);
      } else if (token == JsonToken.END_ARRAY) {
        inside = false;
      }
    }
  }
}
