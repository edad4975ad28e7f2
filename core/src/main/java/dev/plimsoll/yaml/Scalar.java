package dev.plimsoll.yaml;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A single value: its text with quotes and escapes undone, and how it is written. */
public final class Scalar implements YamlNode {
  /** How a scalar is written. */
  public enum Style {
    PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL, FOLDED
  }

  /** What a schema makes of a scalar. */
  public enum Type {
    NULL, BOOLEAN, INTEGER, FLOAT, STRING
  }

  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern OLD_INTEGER =
      Pattern.compile("[-+]?(0b[01_]+|0[0-7_]*|[1-9][0-9_]*|0x[0-9a-fA-F_]+|0o[0-7_]+)");

  private final Source source;
  private final int start;
  private final int end;
  private final String text;
  private final Style style;
  private final String tag;

  Scalar(Source source, int start, int end, String text, Style style, String tag) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.text = text;
    this.style = style;
    this.tag = tag;
  }

  @Override
  public Span span() {
    return new Span(source, start, end);
  }

  @Override
  public Span place() {
    return span();
  }

  @Override
  public YamlNode resolved() {
    return this;
  }

  public String text() {
    return text;
  }

  public Style style() {
    return style;
  }

  public boolean isPlain() {
    return style == Style.PLAIN;
  }

  /** Its explicit tag, {@code !Ref} or {@code tag:yaml.org,2002:str}; empty when it has none. */
  public String tag() {
    return tag;
  }

  /** What the core schema of YAML 1.2 makes of it: Compose's reading. */
  public Type type() {
    if (!isPlain() || !tag.isEmpty()) {
      return typeOfTag();
    }
    if (isNullText()) {
      return Type.NULL;
    }
    if (isCoreBoolean()) {
      return Type.BOOLEAN;
    }
    return numberType(INTEGER);
  }

  /** What YAML 1.1 makes of it, {@code yes} and {@code on} being true: Kubernetes' reading. */
  public Type oldType() {
    if (!isPlain() || !tag.isEmpty()) {
      return typeOfTag();
    }
    if (isNullText()) {
      return Type.NULL;
    }
    if (isCoreBoolean() || isOldBoolean()) {
      return Type.BOOLEAN;
    }
    return numberType(OLD_INTEGER);
  }

  public boolean isNull() {
    return isPlain() && tag.isEmpty() && isNullText();
  }

  /** Whether YAML 1.1 reads it as true: what a typed boolean field takes it for in Kubernetes and Compose. */
  public boolean isTrue() {
    return asBoolean().orElse(false);
  }

  public boolean isFalse() {
    return !asBoolean().orElse(true);
  }

  /** Its truth by YAML 1.1; empty where it is no boolean. */
  public Optional<Boolean> asBoolean() {
    if (oldType() != Type.BOOLEAN) {
      return Optional.empty();
    }
    char first = Character.toLowerCase(text.charAt(0));
    boolean on = first == 'o' && text.length() == 2;
    return Optional.of(first == 't' || first == 'y' || on);
  }

  /** Its value where it is an integer of 64 bits, written plainly. */
  public OptionalLong asLong() {
    if (oldType() != Type.INTEGER) {
      return OptionalLong.empty();
    }
    String digits = text.replace("_", "");
    boolean negative = digits.startsWith("-");
    if (negative || digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    try {
      BigInteger value =
          digits.startsWith("0x") ? new BigInteger(digits.substring(2), 16)
          : digits.startsWith("0b") ? new BigInteger(digits.substring(2), 2)
          : digits.startsWith("0o") ? new BigInteger(digits.substring(2), 8)
          : digits.length() > 1 && digits.startsWith("0") ? new BigInteger(digits, 8)
          : new BigInteger(digits);
      return OptionalLong.of((negative ? value.negate() : value).longValueExact());
    } catch (NumberFormatException | ArithmeticException e) {
      return OptionalLong.empty();
    }
  }

  /** Its value where it is a finite number, written plainly. */
  public Optional<BigDecimal> asDecimal() {
    OptionalLong whole = asLong();
    if (whole.isPresent()) {
      return Optional.of(BigDecimal.valueOf(whole.getAsLong()));
    }
    try {
      Type type = oldType();
      return type == Type.FLOAT || type == Type.INTEGER ? Optional.of(new BigDecimal(text)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return text;
  }

  private Type typeOfTag() {
    return switch (tag) {
      case "tag:yaml.org,2002:int" -> Type.INTEGER;
      case "tag:yaml.org,2002:float" -> Type.FLOAT;
      case "tag:yaml.org,2002:bool" -> Type.BOOLEAN;
      case "tag:yaml.org,2002:null" -> Type.NULL;
      default -> Type.STRING;
    };
  }

  private Type numberType(Pattern integer) {
    char first = text.charAt(0);
    if (!(first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') || text.length() > 400) {
      return Type.STRING;
    }
    if (integer.matcher(text).matches()) {
      return Type.INTEGER;
    }
    return FLOAT.matcher(text).matches() ? Type.FLOAT : Type.STRING;
  }

  private boolean isNullText() {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> true;
      default -> false;
    };
  }

  private boolean isCoreBoolean() {
    return switch (text) {
      case "true", "True", "TRUE", "false", "False", "FALSE" -> true;
      default -> false;
    };
  }

  private boolean isOldBoolean() {
    return switch (text) {
      case "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off", "OFF" -> true;
      default -> false;
    };
  }
}
