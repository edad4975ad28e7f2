package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Library;
import dev.plimsoll.helm.template.Slice;
import dev.plimsoll.helm.value.GoNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;

/** Sprig's arithmetic, whose arguments may be of any type, and its sequences. */
final class MathLibrary implements Library {
  private static final int DIVISION_DIGITS = 16;
  private static final long LONGEST = 10_000_000;

  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "int", "int64", "float64", "toDecimal", "add1", "add1f", "floor", "ceil" -> "any";
      case "add", "addf" -> "any...";
      case "sub", "div", "mod" -> "any, any";
      case "mul", "subf", "divf", "mulf", "max", "biggest", "min", "maxf", "minf" -> "any, any...";
      case "round" -> "any, int, float64...";
      case "until" -> "int";
      case "untilStep" -> "int, int, int";
      case "seq" -> "int...";
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] a, Call call) {
    return switch (name) {
      case "int" -> Int.of(Casts.int64(a[0]));
      case "int64" -> Int.int64(Casts.int64(a[0]));
      case "float64" -> Casts.float64(a[0]);
      case "toDecimal" -> Int.int64(Casts.integer(Strings.string(a[0]), 8));
      case "add1" -> Int.int64(Casts.int64(a[0]) + 1);
      case "add" -> Int.int64(fold(a, 0, 0, Long::sum));
      case "sub" -> Int.int64(Casts.int64(a[0]) - Casts.int64(a[1]));
      case "div" -> Int.int64(Casts.int64(a[0]) / divisor(a[1]));
      case "mod" -> Int.int64(Casts.int64(a[0]) % divisor(a[1]));
      case "mul" -> Int.int64(fold(a, 1, Casts.int64(a[0]), (x, y) -> x * y));
      case "max", "biggest" -> Int.int64(fold(a, 1, Casts.int64(a[0]), Math::max));
      case "min" -> Int.int64(fold(a, 1, Casts.int64(a[0]), Math::min));
      case "add1f" -> decimal(decimal(a[0]).add(BigDecimal.ONE));
      case "addf" -> decimals(a, 0, BigDecimal.ZERO, BigDecimal::add);
      case "subf" -> decimals(a, 1, decimal(a[0]), BigDecimal::subtract);
      case "mulf" -> decimals(a, 1, decimal(a[0]), BigDecimal::multiply);
      case "divf" -> decimals(a, 1, decimal(a[0]), MathLibrary::quotient);
      case "maxf", "minf" -> extreme(a, name.equals("maxf"));
      case "floor" -> Math.floor(Casts.float64(a[0]));
      case "ceil" -> Math.ceil(Casts.float64(a[0]));
      case "round" -> round(a);
      case "until" -> steps(0, integer(a[0]), integer(a[0]) < 0 ? -1 : 1, call);
      case "untilStep" -> steps(integer(a[0]), integer(a[1]), integer(a[2]), call);
      default -> sequence(a, call);
    };
  }

  private static long integer(Object value) {
    return ((Int) value).value();
  }

  private static long fold(Object[] a, int from, long start, LongBinaryOperator with) {
    long result = start;
    for (int i = from; i < a.length; i++) {
      result = with.applyAsLong(result, Casts.int64(a[i]));
    }
    return result;
  }

  private static long divisor(Object value) {
    long divisor = Casts.int64(value);
    if (divisor == 0) {
      throw new FunctionError("runtime error: integer divide by zero");
    }
    return divisor;
  }

  private static BigDecimal decimal(Object value) {
    double number = Casts.float64(value);
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw new FunctionError("Cannot create a Decimal from " + GoNumber.general(number));
    }
    BigDecimal size = GoNumber.shortest(number);
    return number < 0 ? size.negate() : size;
  }

  private static double decimal(BigDecimal value) {
    return value.doubleValue();
  }

  private static double decimals(Object[] a, int from, BigDecimal start, BinaryOperator<BigDecimal> with) {
    BigDecimal result = start;
    for (int i = from; i < a.length; i++) {
      result = with.apply(result, decimal(a[i]));
    }
    return decimal(result);
  }

  private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.signum() == 0) {
      throw new FunctionError("decimal division by 0");
    }
    return dividend.divide(divisor, DIVISION_DIGITS, RoundingMode.HALF_UP);
  }

  private static double extreme(Object[] a, boolean largest) {
    double result = Casts.float64(a[0]);
    for (int i = 1; i < a.length; i++) {
      double other = Casts.float64(a[i]);
      result = largest ? Math.max(result, other) : Math.min(result, other);
    }
    return result;
  }

  private static double round(Object[] a) {
    double threshold = a.length > 2 ? (Double) a[2] : 0.5;
    double power = Math.pow(10, integer(a[1]));
    double digits = power * Casts.float64(a[0]);
    double whole = digits < 0 ? Math.ceil(digits) : Math.floor(digits);
    return (digits - whole >= threshold ? Math.ceil(digits) : Math.floor(digits)) / power;
  }

  private static Slice steps(long start, long stop, long step, Call call) {
    Slice made = new Slice("int");
    boolean down = stop < start;
    if (down ? step >= 0 : step <= 0) {
      return made;
    }
    long count = count(start, stop, step);
    call.reserve(count);
    for (long i = 0; i < count; i++) {
      made.add(Int.of(start + i * step));
    }
    return made;
  }

  private static long count(long start, long stop, long step) {
    double count = Math.ceil(((double) stop - start) / step);
    if (count > LONGEST) {
      throw new FunctionError("a sequence of more than " + LONGEST + " numbers");
    }
    return (long) count;
  }

  private static String sequence(Object[] a, Call call) {
    if (a.length == 0 || a.length > 3) {
      return "";
    }
    long start = a.length == 1 ? 1 : integer(a[0]);
    long end = integer(a[a.length - 1]);
    long direction = end < start ? -1 : 1;
    long step = a.length == 3 ? integer(a[1]) : direction;
    if (direction < 0 && step > 0) {
      return "";
    }
    StringJoiner joined = new StringJoiner(" ");
    steps(start, end + direction, step, call).forEach(number -> joined.add(number.toString()));
    return joined.toString();
  }
}
