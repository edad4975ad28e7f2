package dev.plimsoll.rules.compose;

import dev.plimsoll.yaml.Scalar;
import java.util.regex.Pattern;

/** Decides whether a scalar is of a type of the specification. Compose casts text where a number or a truth is wanted. */
final class ScalarTypes {
  private static final Pattern TRUTH = Pattern.compile("(?i)true|false|yes|no|y|n|on|off|0|1");
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+|0o?[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern DURATION = Pattern.compile("[-+]?(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h|d|w))+|0");
  private static final Pattern BYTES = Pattern.compile("(?i)-?[0-9]+(\\.[0-9]+)?\\s*([kmgtpe]?i?b?|bytes?)");
  private static final Pattern RESTART = Pattern.compile("no|always|unless-stopped|on-failure(:[0-9]+)?");
  private static final Pattern PULL = Pattern.compile("always|never|missing|if_not_present|build|newer|refresh|daily|weekly|every_.+");

  private ScalarTypes() {}

  static boolean matches(Scalar scalar, String type) {
    String text = scalar.text();
    return switch (type) {
      case "string" -> isText(scalar);
      case "int" -> WHOLE.matcher(text).matches();
      case "number" -> NUMBER.matcher(text).matches();
      case "bool" -> TRUTH.matcher(text).matches();
      case "duration" -> isText(scalar) && DURATION.matcher(text).matches();
      case "bytes" -> BYTES.matcher(text).matches();
      case "byte_string" -> isText(scalar) && BYTES.matcher(text).matches();
      case "restart" -> isText(scalar) && RESTART.matcher(text).matches();
      case "pull_policy" -> isText(scalar) && PULL.matcher(text).matches();
      case "any" -> true;
      default -> false;
    };
  }

  /** Whether quotes around it would make it right, since only its type is wrong. */
  static boolean isCuredByQuotes(Scalar scalar, String type) {
    return !isText(scalar) && scalar.isPlain() && switch (type) {
      case "string" -> true;
      case "byte_string" -> BYTES.matcher(scalar.text()).matches();
      case "restart" -> scalar.text().equals("no");
      default -> false;
    };
  }

  /** What a type is called in a message. */
  static String noun(String type) {
    return switch (type) {
      case "int" -> "a whole number";
      case "number" -> "a number";
      case "bool" -> "true or false";
      case "duration" -> "a duration such as \"30s\"";
      case "bytes" -> "a size such as \"512m\"";
      case "byte_string" -> "a size as text such as \"512m\"";
      case "restart" -> "\"no\", \"always\", \"on-failure[:n]\" or \"unless-stopped\"";
      case "pull_policy" -> "a pull policy such as \"always\" or \"missing\"";
      case "string" -> "text";
      default -> "a value";
    };
  }

  private static boolean isText(Scalar scalar) {
    return scalar.type() == Scalar.Type.STRING;
  }
}
