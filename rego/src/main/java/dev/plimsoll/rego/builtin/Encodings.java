package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.Json;
import dev.plimsoll.rego.value.JsonWriter;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rego.value.ValueSyntaxException;
import dev.plimsoll.rego.value.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Built-ins that write values or bytes as text and read them back. */
final class Encodings implements Builtin.Body {
  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    try {
      return apply(given, context);
    } catch (IllegalStateException e) {
      throw new LimitExceeded(e.getMessage());
    } catch (ValueSyntaxException | IllegalArgumentException e) {
      throw given.error(String.valueOf(e.getMessage()));
    }
  }

  private static Value apply(Arguments given, BuiltinContext context) {
    return switch (given.name()) {
      case "base64.encode" -> StringValue.of(Base64.getEncoder().encodeToString(bytes(given)));
      case "base64.decode" -> text(decode(given.string(0)));
      case "base64.is_valid" -> isValid(given, () -> decode(given.string(0)));
      case "base64url.encode" -> StringValue.of(Base64.getUrlEncoder().encodeToString(bytes(given)));
      case "base64url.encode_no_pad" -> StringValue.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(given)));
      case "base64url.decode" -> text(decodeUrl(given.string(0)));
      case "hex.encode" -> StringValue.of(HexFormat.of().formatHex(bytes(given)));
      case "hex.decode" -> text(HexFormat.of().parseHex(given.string(0)));
      case "json.is_valid" -> isValid(given, () -> Json.parse(given.string(0)));
      case "json.marshal" -> StringValue.of(new JsonWriter(context.maximumSize()).write(given.at(0)).toString());
      case "json.marshal_with_options" -> marshal(given, context);
      case "json.unmarshal" -> Json.parse(given.string(0));
      case "yaml.is_valid" -> isValid(given, () -> Yaml.parseCore(given.string(0)));
      case "yaml.marshal" -> StringValue.of(new YamlWriter(context.maximumSize()).write(given.at(0)));
      case "yaml.unmarshal" -> Yaml.parseCore(given.string(0));
      case "urlquery.encode" -> StringValue.of(UrlQuery.escape(given.string(0)));
      case "urlquery.decode" -> StringValue.of(UrlQuery.unescape(given.string(0)));
      case "urlquery.encode_object" -> UrlQuery.encode(given);
      case "urlquery.decode_object" -> UrlQuery.decode(given.string(0));
      case "uri.parse" -> Uris.parse(given.string(0));
      case "uri.is_valid" -> BooleanValue.of(!given.at(0).equals(StringValue.EMPTY) && isValid(given, () -> Uris.parse(given.string(0))).isTruthy());
      default -> throw new IllegalArgumentException(given.name());
    };
  }

  private static Value isValid(Arguments given, Supplier<?> attempt) {
    if (!(given.at(0) instanceof StringValue)) {
      return BooleanValue.FALSE;
    }
    try {
      attempt.get();
      return BooleanValue.TRUE;
    } catch (ValueSyntaxException | IllegalArgumentException e) {
      return BooleanValue.FALSE;
    }
  }

  private static byte[] bytes(Arguments given) {
    return given.string(0).getBytes(StandardCharsets.UTF_8);
  }

  private static Value text(byte[] bytes) {
    return StringValue.of(new String(bytes, StandardCharsets.UTF_8));
  }

  private static byte[] decode(String text) {
    String joined = text.replace("\r", "").replace("\n", "");
    if (joined.length() % 4 != 0) {
      throw new IllegalArgumentException("illegal base64 data at input byte " + joined.length());
    }
    return Base64.getDecoder().decode(joined);
  }

  static byte[] decodeUrl(String text) {
    String joined = text.replace("\r", "").replace("\n", "");
    if (joined.endsWith("=") && joined.length() % 4 != 0) {
      throw new IllegalArgumentException("illegal base64 data at input byte " + joined.length());
    }
    return Base64.getUrlDecoder().decode(joined);
  }

  private static Value marshal(Arguments given, BuiltinContext context) {
    ObjectValue options = given.object(1);
    for (int i = 0; i < options.size(); i++) {
      String key = options.keyAt(i) instanceof StringValue string ? string.value() : options.keyAt(i).toString();
      boolean known = switch (key) {
        case "pretty" -> options.valueAt(i) instanceof BooleanValue;
        case "indent", "prefix" -> options.valueAt(i) instanceof StringValue;
        default -> false;
      };
      if (!known) {
        throw given.type(1, "object with pretty, indent and prefix", "\"" + key + "\"");
      }
    }
    boolean spaced = options.get("indent").isDefined() || options.get("prefix").isDefined();
    boolean pretty = options.get("pretty") instanceof BooleanValue chosen ? chosen.value() : spaced;
    JsonWriter writer = new JsonWriter(context.maximumSize());
    if (pretty) {
      writer.pretty(string(options.get("prefix"), ""), string(options.get("indent"), "\t"));
    }
    return StringValue.of(writer.write(given.at(0)).toString());
  }

  private static String string(Value value, String otherwise) {
    return value instanceof StringValue string ? string.value() : otherwise;
  }
}
