package dev.plimsoll.helm.template;

import java.util.List;
import java.util.Map;

/** Go's comparisons of template values: only like kinds, integers of any sign. */
final class Comparison {
  private enum Kind {
    OTHER,
    BOOL,
    INT,
    FLOAT,
    STRING
  }

  private Comparison() {}

  /** Whether the first equals any of the others. */
  static boolean isEqual(Object[] args) {
    if (args.length == 1) {
      throw new FunctionError("missing argument for comparison");
    }
    for (int i = 1; i < args.length; i++) {
      if (isEqual(args[0], args[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEqual(Object left, Object right) {
    Kind kind = kind(left);
    boolean absent = isNil(left) || isNil(right);
    if (kind != kind(right)) {
      if (absent) {
        return false;
      }
      throw incompatible(left, right);
    }
    return switch (kind) {
      case BOOL, FLOAT -> left.equals(right) || left instanceof Double a && right instanceof Double b
          && a.doubleValue() == b.doubleValue();
      case STRING -> left.toString().contentEquals(right.toString());
      case INT -> {
        Int first = (Int) left;
        Int second = (Int) right;
        boolean sameSign = first.isSigned() == second.isSigned();
        yield first.value() == second.value() && (sameSign || first.value() >= 0);
      }
      case OTHER -> {
        if (absent) {
          yield isNil(left) && isNil(right);
        }
        boolean same = Go.kind(left).equals(Go.kind(right));
        if (!same) {
          throw new FunctionError("non-comparable types " + strings(left) + ": " + Go.typeName(left) + ", "
              + Go.typeName(right) + ": " + Fmt.value(right));
        }
        if (right instanceof Map || right instanceof List) {
          throw new FunctionError("non-comparable type " + strings(right) + ": " + Go.typeName(right));
        }
        yield left.equals(right);
      }
    };
  }

  private static String strings(Object value) {
    return Fmt.sprintf("%s", List.of(value)).toString();
  }

  static boolean isLess(Object left, Object right) {
    Kind kind = kind(left);
    if (kind == Kind.OTHER || kind(right) == Kind.OTHER) {
      throw new FunctionError("invalid type for comparison");
    }
    if (kind != kind(right)) {
      throw incompatible(left, right);
    }
    return switch (kind) {
      case INT -> compare((Int) left, (Int) right) < 0;
      case FLOAT -> (Double) left < (Double) right;
      case STRING -> left.toString().compareTo(right.toString()) < 0;
      default -> throw new FunctionError("invalid type for comparison");
    };
  }

  private static int compare(Int left, Int right) {
    if (left.isSigned() && right.isSigned()) {
      return Long.compare(left.value(), right.value());
    }
    if (left.isSigned() && left.value() < 0) {
      return -1;
    }
    if (right.isSigned() && right.value() < 0) {
      return 1;
    }
    return Long.compareUnsigned(left.value(), right.value());
  }

  private static boolean isNil(Object value) {
    return value == Absent.ABSENT || value == Nil.NIL;
  }

  private static FunctionError incompatible(Object left, Object right) {
    return new FunctionError(
        "incompatible types for comparison: " + Go.typeName(left) + " and " + Go.typeName(right));
  }

  private static Kind kind(Object value) {
    if (value instanceof CharSequence) {
      return Kind.STRING;
    }
    if (value instanceof Int) {
      return Kind.INT;
    }
    if (value instanceof Boolean) {
      return Kind.BOOL;
    }
    return value instanceof Double ? Kind.FLOAT : Kind.OTHER;
  }
}
