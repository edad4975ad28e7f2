package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Go;
import dev.plimsoll.helm.template.Library;
import dev.plimsoll.helm.template.Nil;
import dev.plimsoll.helm.template.Slice;
import dev.plimsoll.helm.template.Text;
import dev.plimsoll.helm.value.JsonReader;
import dev.plimsoll.helm.value.JsonWriter;
import dev.plimsoll.helm.value.TomlReader;
import dev.plimsoll.helm.value.TomlWriter;
import dev.plimsoll.helm.value.Unreadable;
import dev.plimsoll.helm.value.YamlReader;
import dev.plimsoll.helm.value.YamlWriter;
import dev.plimsoll.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** YAML, JSON and TOML: Helm's functions, which turn errors into text, and Sprig's strict ones. */
final class FormatLibrary implements Library {
  private static final Path TEXT = Path.of("text");

  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "toYaml", "toYamlPretty", "toJson", "toPrettyJson", "toRawJson", "mustToJson", "mustToPrettyJson", "mustToRawJson",
          "toToml" -> "any";
      case "fromYaml", "fromYamlArray" -> "text";
      case "fromJson", "fromJsonArray", "mustFromJson", "fromToml" -> "string";
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] a, Call call) {
    return switch (name) {
      case "toYaml" -> trimmed(() -> YamlWriter.compact(a[0], call.trail().through(call.place())));
      case "toYamlPretty" -> trimmed(() -> YamlWriter.pretty(a[0], call.trail().through(call.place())));
      case "toJson" -> orEmpty(() -> JsonWriter.compact(a[0]));
      case "toPrettyJson" -> orEmpty(() -> JsonWriter.pretty(a[0]));
      case "mustToJson" -> JsonWriter.compact(a[0]);
      case "mustToPrettyJson" -> JsonWriter.pretty(a[0]);
      case "toRawJson", "mustToRawJson" -> JsonWriter.raw(a[0]);
      case "toToml" -> toml(a[0]);
      case "fromYaml" -> dict(() -> yaml((Text) a[0], call), "");
      case "fromYamlArray" -> list(() -> yaml((Text) a[0], call), "");
      case "fromJson" -> dict(() -> JsonReader.read((String) a[0]), "json: ");
      case "fromJsonArray" -> list(() -> JsonReader.read((String) a[0]), "json: ");
      case "mustFromJson" -> JsonReader.read((String) a[0]);
      default -> dict(() -> TomlReader.read((String) a[0]), "toml: ");
    };
  }

  private static Text trimmed(Supplier<Text> written) {
    try {
      Text text = written.get();
      int length = text.length();
      return length > 0 && text.charAt(length - 1) == '\n' ? text.slice(0, length - 1) : text;
    } catch (FunctionError unsupported) {
      return Text.of("");
    }
  }

  private static String orEmpty(Supplier<String> written) {
    try {
      return written.get();
    } catch (FunctionError unsupported) {
      return "";
    }
  }

  private static String toml(Object value) {
    try {
      return TomlWriter.write(value);
    } catch (FunctionError unsupported) {
      return unsupported.getMessage();
    }
  }

  private static Object yaml(Text text, Call call) {
    try {
      return text.isTraced()
          ? YamlReader.read(text.source(TEXT, call))
          : YamlReader.readText(Source.of(TEXT, text.toString()));
    } catch (Unreadable broken) {
      throw new FunctionError(
          "error converting YAML to JSON: yaml: line " + broken.place().line() + ": " + broken.getMessage());
    }
  }

  private static Dict dict(Supplier<Object> read, String prefix) {
    Dict error = new Dict();
    try {
      Object value = read.get();
      if (value instanceof Dict dict) {
        return dict;
      }
      if (!(value instanceof Nil)) {
        error.put("Error", mismatch(value, "map[string]interface {}", prefix));
      }
    } catch (FunctionError unreadable) {
      error.put("Error", unreadable.getMessage());
    }
    return error;
  }

  private static List<?> list(Supplier<Object> read, String prefix) {
    try {
      Object value = read.get();
      if (value instanceof List<?> list) {
        return list;
      }
      return value instanceof Nil ? new Slice() : Slice.of(mismatch(value, "[]interface {}", prefix));
    } catch (FunctionError unreadable) {
      return Slice.of(unreadable.getMessage());
    }
  }

  private static String mismatch(Object value, String wanted, String prefix) {
    String kind = switch (Go.kind(value)) {
      case "map" -> "object";
      case "slice" -> "array";
      case "bool" -> "bool";
      case "string" -> "string";
      default -> "number";
    };
    String before = prefix.isEmpty() ? "error unmarshaling JSON: while decoding JSON: " : "";
    return before + "json: cannot unmarshal " + kind + " into Go value of type " + wanted;
  }
}
