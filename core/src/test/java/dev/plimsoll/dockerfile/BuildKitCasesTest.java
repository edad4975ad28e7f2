package dev.plimsoll.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.plimsoll.dockerfile.Instruction.Definition;
import dev.plimsoll.dockerfile.Instruction.Onbuild;
import dev.plimsoll.dockerfile.SyntaxError.Kind;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs BuildKit's own parser and substitution cases from the directory that {@code -Dplimsoll.cases} names. */
class BuildKitCasesTest {
  @Test
  void instructionsAreThoseThatBuildKitReads() throws IOException {
    run("buildkit_parser_cases.jsonl", "name", row -> {
      Dockerfile file = DockerfileParser.parse(Source.of(Path.of("Dockerfile"), (String) row.get("dockerfile")));
      if (row.get("negative") != null) {
        return !file.errors().isEmpty();
      }
      String dump = file.instructions().stream().map(instruction -> dump(instruction) + "\n").collect(Collectors.joining());
      return dump.equals(row.get("result"));
    });
  }

  @Test
  void textExpandsAsBuildKitExpandsIt() throws IOException {
    run("buildkit_parser_envvar.jsonl", "input", row -> {
      boolean any = true;
      for (boolean windows : row.get("platform").equals("A") ? new boolean[] {false, true} : new boolean[] {row.get("platform").equals("W")}) {
        Expansion expansion = expand(row, windows);
        any &= row.get("error").equals(true) ? !expansion.isValid() : expansion.isValid() && expansion.value().equals(row.get("expect"));
      }
      return any;
    });
  }

  @Test
  void wordsAreSplitAsBuildKitSplitsThem() throws IOException {
    run("buildkit_parser_words.jsonl", "input", row -> {
      Expansion expansion = expand(row, false);
      return row.get("error").equals(true) ? !expansion.isValid() : expansion.words().equals(row.get("expect"));
    });
  }

  private static Expansion expand(Map<String, Object> row, boolean windows) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Object entry : (List<?>) row.get("env")) {
      String text = (String) entry;
      values.put(text.substring(0, text.indexOf('=')), text.substring(text.indexOf('=') + 1));
    }
    return Lexer.expand((String) row.get("input"), '\\', Scope.of(values, windows));
  }

  private static void run(String name, String title, Predicate<Map<String, Object>> passes) throws IOException {
    String directory = System.getProperty("plimsoll.cases", "");
    assumeTrue(!directory.isEmpty(), "-Dplimsoll.cases names no directory: " + name + " is not run");
    List<Object> failed = new ArrayList<>();
    int count = 0;
    for (String line : Files.readAllLines(Path.of(directory, name))) {
      Map<String, Object> row = object(line);
      count++;
      if (!passes.test(row)) {
        failed.add(row.get(title));
      }
    }
    System.out.println(name + ": " + (count - failed.size()) + " passed, " + failed.size() + " failed");
    assertEquals(List.of(), failed);
  }

  private static Map<String, Object> object(String json) throws IOException {
    Map<String, Object> row = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        row.put(key, value(parser, parser.nextToken()));
      }
    }
    return row;
  }

  private static Object value(JsonParser parser, JsonToken token) throws IOException {
    if (token == JsonToken.START_ARRAY) {
      List<Object> items = new ArrayList<>();
      for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
        items.add(value(parser, next));
      }
      return items;
    }
    return token.isBoolean() ? (Object) parser.getBooleanValue() : parser.getText();
  }

  private static String dump(Instruction instruction) {
    Line line = instruction.line();
    StringBuilder text = new StringBuilder("(").append(line.keyword().text().toLowerCase(Locale.ROOT));
    if (!line.flags().isEmpty()) {
      text.append(line.flags().stream().map(flag -> quote(flag.raw().text())).collect(Collectors.joining(" ", " [", "]")));
    }
    if (instruction instanceof Onbuild onbuild) {
      text.append(' ').append(dump(onbuild.trigger()));
    } else if (instruction instanceof Definition definition && !(instruction instanceof Instruction.Arg)) {
      for (Pair pair : definition.pairs()) {
        text.append(' ').append(quote(pair.name().text())).append(' ').append(quote(pair.value().text()))
            .append(pair.form() == Pair.Form.EQUALS ? " \"=\"" : " \"\"");
      }
    } else {
      line.words().forEach(word -> text.append(' ').append(quote(word.text())));
    }
    return text.append(')').toString();
  }

  private static String quote(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      int named = "\"\\\b\f\n\r\t".indexOf(c);
      text.append(named >= 0 ? "\\" + "\"\\bfnrt".charAt(named) : c < ' ' ? String.format("\\x%02x", (int) c) : String.valueOf(c));
    }
    return text.append('"').toString();
  }
}
