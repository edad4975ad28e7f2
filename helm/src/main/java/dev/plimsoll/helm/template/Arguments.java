package dev.plimsoll.helm.template;

import java.util.List;
import java.util.Map;

/** Fits the words of a command to a function's parameters, after Go's rules of assignment. */
final class Arguments {
  private final Frame frame;
  private final Evaluator evaluator;

  Arguments(Frame frame, Evaluator evaluator) {
    this.frame = frame;
    this.evaluator = evaluator;
  }

  Object[] values(Object dot, Function function, Node node, Node[] words, Object operand) {
    Signature signature = function.signature();
    int given = Math.max(0, words.length - 1);
    int count = operand == Absent.NO_OPERAND ? given : given + 1;
    int wanted = signature.minimum();
    if (signature.isVariadic() && count < wanted) {
      throw frame.failure(words.length > 0 ? words[0] : node,
          "wrong number of args for " + function.name() + ": want at least " + wanted + " got " + given);
    }
    if (!signature.isVariadic() && count != wanted) {
      throw frame.failure(words.length > 0 ? words[0] : node,
          "wrong number of args for " + function.name() + ": want " + wanted + " got " + count);
    }
    Object[] values = new Object[count];
    for (int i = 0; i < given; i++) {
      values[i] = value(dot, signature.type(i), words[i + 1]);
    }
    if (count > given) {
      values[given] = fit(operand, signature.type(given), node);
    }
    return values;
  }

  Object value(Object dot, String type, Node node) {
    if (node instanceof Node.NilWord) {
      return zero(type, node);
    }
    boolean literal = node instanceof Node.Str || node instanceof Node.Number || node instanceof Node.Bool;
    return literal ? literal(type, node) : fit(evaluator.word(dot, node), type, node);
  }

  /** The value of a literal where no type is asked for. */
  Object literal(Node node) {
    if (node instanceof Node.Str string) {
      return string.value();
    }
    if (node instanceof Node.Bool bool) {
      return bool.value();
    }
    NumberLiteral number = ((Node.Number) node).literal();
    if (number.isWrittenAsFloat()) {
      return number.real();
    }
    if (!number.isInt()) {
      throw frame.failure(node, number.text() + " overflows int");
    }
    return Int.of(number.integer());
  }

  private Object literal(String type, Node node) {
    switch (type) {
      case "any", "traced", "value":
        return literal(node);
      case "string", "text":
        if (node instanceof Node.Str string) {
          return type.equals("text") ? Text.of(string.value()) : string.value();
        }
        throw frame.failure(node, "expected string; found " + node);
      case "bool":
        if (node instanceof Node.Bool bool) {
          return bool.value();
        }
        throw frame.failure(node, "expected bool; found " + node);
      case "float64":
        if (node instanceof Node.Number number && number.literal().isFloat()) {
          return number.literal().real();
        }
        throw frame.failure(node, "expected float; found " + node);
      default:
        return integer(type, node);
    }
  }

  private Object integer(String type, Node node) {
    for (Int.Kind kind : Int.Kind.values()) {
      if (kind.text().equals(type)) {
        NumberLiteral number = node instanceof Node.Number word ? word.literal() : NumberLiteral.of("0.5");
        if (kind.isSigned() ? !number.isInt() : !number.isUnsigned()) {
          throw frame.failure(node, "expected " + (kind.isSigned() ? "" : "unsigned ") + "integer; found " + node);
        }
        return new Int(kind, kind.isSigned() ? number.integer() : number.unsigned());
      }
    }
    throw frame.failure(node, "can't handle " + node + " for arg of type " + goName(type));
  }

  private Object zero(String type, Node node) {
    return switch (type) {
      case "any", "traced" -> Nil.NIL;
      case "value" -> Absent.ABSENT;
      case "dict" -> new Dict();
      case "list", "strings" -> new Slice();
      default -> throw frame.failure(node, "cannot assign nil to " + goName(type));
    };
  }

  private Object fit(Object value, String type, Node node) {
    switch (type) {
      case "any":
        return value instanceof Text text ? text.toString() : Absent.orNil(value);
      case "traced":
        return Absent.orNil(value);
      case "value":
        return value;
      default:
        break;
    }
    if (value == Absent.ABSENT) {
      if (type.equals("dict") || type.equals("list") || type.equals("strings")) {
        return zero(type, node);
      }
      throw frame.failure(node, "invalid value; expected " + goName(type));
    }
    boolean fits = switch (type) {
      case "string", "text" -> value instanceof CharSequence;
      case "bool" -> value instanceof Boolean;
      case "float64" -> value instanceof Double;
      case "dict" -> value instanceof Map && isPlainMap(value);
      case "list" -> value instanceof List && Go.typeName(value).equals("[]interface {}");
      case "strings" -> value instanceof Slice slice && slice.elementType().equals("string");
      default -> Go.typeName(value).equals(type);
    };
    if (!fits) {
      String got = value == Nil.NIL ? "interface {}" : Go.typeName(value);
      throw frame.failure(node, "wrong type for value; expected " + goName(type) + "; got " + got);
    }
    if (type.equals("string")) {
      return value.toString();
    }
    if (type.equals("text")) {
      return Text.of((CharSequence) value);
    }
    return type.equals("dict") && !(value instanceof Dict) ? evaluator.dict((Map<?, ?>) value) : value;
  }

  private static boolean isPlainMap(Object value) {
    String type = Go.typeName(value);
    return type.equals(Dict.PLAIN) || !type.startsWith("map[");
  }

  private static String goName(String type) {
    return switch (type) {
      case "text" -> "string";
      case "dict" -> Dict.PLAIN;
      case "list" -> "[]interface {}";
      case "strings" -> "[]string";
      default -> type;
    };
  }
}
