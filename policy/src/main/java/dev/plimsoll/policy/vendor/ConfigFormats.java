package dev.plimsoll.policy.vendor;

import dev.plimsoll.dockerfile.DockerfileParser;
import dev.plimsoll.policy.input.DockerfileValues;
import dev.plimsoll.policy.input.DotEnv;
import dev.plimsoll.policy.input.Ini;
import dev.plimsoll.policy.input.Properties;
import dev.plimsoll.policy.input.Toml;
import dev.plimsoll.policy.input.Xml;
import dev.plimsoll.rego.builtin.BuiltinError;
import dev.plimsoll.rego.builtin.NotEvaluable;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.Json;
import dev.plimsoll.rego.value.NullValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rego.value.ValueSyntaxException;
import dev.plimsoll.rego.value.Yaml;
import dev.plimsoll.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads texts of the formats that conftest knows and people use beside containers. */
public final class ConfigFormats {
  private ConfigFormats() {}

  /** The format that a file's name tells: {@code docker}, {@code yaml}, {@code toml} …; an unknown one is its ending. */
  public static String formatOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("dockerfile") || lower.startsWith("dockerfile.") || lower.endsWith(".dockerfile") || lower.equals("containerfile")) {
      return "docker";
    }
    if (lower.startsWith(".env") || lower.endsWith(".env")) {
      return "dotenv";
    }
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    return ending.equals("yml") ? "yaml" : ending;
  }

  /**
   * The value of a text; of several YAML documents their array.
   *
   * @throws BuiltinError if the text is not of that format
   * @throws NotEvaluable if the format is not known
   */
  public static Value parse(String format, String text) {
    try {
      return switch (format.toLowerCase(Locale.ROOT)) {
        case "yaml", "yml" -> yaml(text);
        case "json" -> Json.parse(text);
        case "docker", "dockerfile" -> docker(text);
        case "toml" -> Toml.parse(text);
        case "ini" -> Ini.parse(text);
        case "properties" -> Properties.parse(text);
        case "dotenv" -> DotEnv.parse(text);
        case "xml" -> Xml.parse(text);
        default -> throw new NotEvaluable("format \"" + format + "\" is not known");
      };
    } catch (ValueSyntaxException e) {
      throw BuiltinError.value(format + ": " + e.getMessage());
    }
  }

  private static Value yaml(String text) {
    List<Value> documents = Yaml.parseAll(text);
    return documents.isEmpty() ? NullValue.NULL : documents.size() == 1 ? documents.get(0) : ArrayValue.of(documents);
  }

  private static Value docker(String text) {
    return DockerfileValues.instructions(DockerfileParser.parse(Source.of(Path.of("Dockerfile"), text)));
  }
}
