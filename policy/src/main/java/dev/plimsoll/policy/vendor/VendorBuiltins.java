package dev.plimsoll.policy.vendor;

import dev.plimsoll.rego.builtin.Builtin;
import dev.plimsoll.rego.builtin.BuiltinContext;
import dev.plimsoll.rego.builtin.BuiltinError;
import dev.plimsoll.rego.builtin.Builtins;
import dev.plimsoll.rego.builtin.NotEvaluable;
import dev.plimsoll.rego.builtin.Signature;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.Kind;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Script;
import dev.plimsoll.source.Excerpt;
import dev.plimsoll.source.Source;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The functions of Trivy and conftest that OPA does not have. */
public final class VendorBuiltins implements Builtin.Body {
  private static final Set<Kind> STRING = EnumSet.of(Kind.STRING);
  private static final Set<Kind> ANY = EnumSet.range(Kind.NULL, Kind.SET);
  private static final List<String> PRIVATE_NETWORKS =
      List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "169.254.0.0/16", "fc00::/7", "fe80::/10", "::1/128");

  private VendorBuiltins() {}

  /** All of them by name. */
  public static Map<String, Builtin> all() {
    VendorBuiltins body = new VendorBuiltins();
    Map<String, Builtin> all = new HashMap<>();
    body.add(all, "result.new", EnumSet.of(Kind.OBJECT), List.of(STRING, ANY));
    body.add(all, "sh.parse_commands", EnumSet.of(Kind.ARRAY), List.of(STRING));
    body.add(all, "cidr.is_public", EnumSet.of(Kind.BOOLEAN), List.of(STRING));
    body.add(all, "isManaged", EnumSet.of(Kind.BOOLEAN), List.of(ANY));
    body.add(all, "cidr.count_addresses", EnumSet.of(Kind.NUMBER), List.of(STRING));
    body.add(all, "squealer.scan_string", EnumSet.of(Kind.OBJECT), List.of(STRING));
    body.add(all, "parse_config", ANY, List.of(STRING, STRING));
    body.add(all, "parse_config_file", ANY, List.of(STRING));
    body.add(all, "parse_combined_config_files", ANY, List.of(EnumSet.of(Kind.ARRAY)));
    return all;
  }

  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    return switch (name) {
      case "result.new" -> result(arguments[0], arguments[1]);
      case "isManaged" -> BooleanValue.of(!flag(arguments[0], "managed").equals(BooleanValue.FALSE));
      case "sh.parse_commands" -> commands(text(name, arguments[0]), context);
      case "cidr.is_public" -> BooleanValue.of(isPublic(text(name, arguments[0]), context));
      case "cidr.count_addresses" -> NumberValue.of(addresses(name, text(name, arguments[0])));
      case "parse_config" -> ConfigFormats.parse(text(name, arguments[0]), text(name, arguments[1]));
      case "parse_config_file" -> ConfigFiles.parse(text(name, arguments[0]));
      case "parse_combined_config_files" -> ConfigFiles.parseCombined(arguments[0]);
      default -> throw new NotEvaluable("\"" + name + "\" is not evaluable: it needs another tool");
    };
  }

  private void add(Map<String, Builtin> all, String name, Set<Kind> result, List<Set<Kind>> parameters) {
    all.put(name, new Builtin(new Signature(name, parameters, result, false, false), this));
  }

  /** The message, with what the cause says of its place. */
  private static Value result(Value message, Value cause) {
    ObjectValue.Builder result = new ObjectValue.Builder().put("msg", message);
    Value inner = cause.get(StringValue.of("__defsec_metadata"));
    Value metadata = inner.isDefined() ? inner : cause;
    for (String key : List.of("startline", "endline", "filepath", "explicit", "managed", "fskey", "resource", "sourceprefix", "parent")) {
      Value found = flag(metadata, key);
      if (found.isDefined()) {
        result.put(key, found);
      }
    }
    for (String key : List.of("StartLine", "EndLine", "Path")) {
      Value found = metadata.get(StringValue.of(key));
      if (found.isDefined()) {
        result.put(key.equals("Path") ? "filepath" : key.toLowerCase(Locale.ROOT), found);
      }
    }
    return result.build();
  }

  private static Value flag(Value of, String key) {
    return of.get(StringValue.of(key));
  }

  private static Value commands(String script, BuiltinContext context) {
    context.work(script.length());
    Source source = Source.of(Path.of("script"), script);
    ArrayValue.Builder commands = new ArrayValue.Builder();
    for (Command command : Script.parse(Excerpt.of(source.span(0, script.length()))).commands()) {
      if (!command.isWrapped() && !command.words().isEmpty()) {
        commands.add(ArrayValue.of(command.words().stream().map(word -> StringValue.of(word.raw().text())).toList()));
      }
    }
    return commands.build();
  }

  private static boolean isPublic(String cidr, BuiltinContext context) {
    Builtin contains = Builtins.find("net.cidr_contains").orElseThrow();
    return PRIVATE_NETWORKS.stream()
        .noneMatch(network -> contains.call(context, StringValue.of(network), StringValue.of(cidr)).isTruthy());
  }

  private static BigInteger addresses(String name, String cidr) {
    int slash = cidr.indexOf('/');
    int bits = cidr.indexOf(':') >= 0 ? 128 : 32;
    String prefix = cidr.substring(slash + 1);
    if (slash < 0 || !prefix.matches("[0-9]{1,3}") || Integer.parseInt(prefix) > bits) {
      throw BuiltinError.value(name + ": invalid CIDR address: " + cidr);
    }
    return BigInteger.ONE.shiftLeft(bits - Integer.parseInt(prefix));
  }

  private static String text(String name, Value value) {
    if (!(value instanceof StringValue string)) {
      throw BuiltinError.type(name + ": operand must be string but got " + value.typeName());
    }
    return string.value();
  }
}
