package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Built-ins on instants, counted in nanoseconds since 1970. */
final class Times implements Builtin.Body {
  private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000);
  private static final Pattern DURATION_PART = Pattern.compile("([0-9]*)(?:\\.([0-9]*))?(ns|us|µs|μs|ms|s|m|h|d)");

  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    return switch (name) {
      case "time.now_ns" -> nanoseconds(given, context.now());
      case "time.parse_ns" -> parse(given, GoLayout.named(given.string(0)), given.string(1));
      case "time.parse_rfc3339_ns" -> parse(given, GoLayout.RFC_3339, given.string(0));
      case "time.parse_duration_ns" -> duration(given);
      case "time.format" -> format(given);
      case "time.date" -> {
        ZonedDateTime time = time(given, 0);
        yield numbers(time.getYear(), time.getMonthValue(), time.getDayOfMonth());
      }
      case "time.clock" -> {
        ZonedDateTime time = time(given, 0);
        yield numbers(time.getHour(), time.getMinute(), time.getSecond());
      }
      case "time.weekday" -> StringValue.of(time(given, 0).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      case "time.add_date" -> addDate(given);
      case "time.diff" -> difference(time(given, 0), time(given, 1));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Value parse(Arguments given, String layout, String text) {
    try {
      return nanoseconds(given, new GoLayout(layout).parse(text));
    } catch (DateTimeException e) {
      throw given.error(e.getMessage());
    }
  }

  private static Value nanoseconds(Arguments given, Instant instant) {
    BigInteger nanoseconds = BigInteger.valueOf(instant.getEpochSecond()).multiply(SECOND)
        .add(BigInteger.valueOf(instant.getNano()));
    if (nanoseconds.bitLength() > 63) {
      throw given.error("time outside of valid range");
    }
    return NumberValue.of(nanoseconds.longValue());
  }

  private static ZonedDateTime time(Arguments given, int index) {
    Value of = given.at(index);
    Value count = of;
    ZoneId zone = ZoneOffset.UTC;
    if (of instanceof ArrayValue array && array.size() > 0) {
      count = array.at(0);
      zone = array.size() > 1 ? zone(given, index, array.at(1)) : zone;
    }
    if (!(count instanceof NumberValue number)) {
      throw given.type(index, "either number (ns) or [number (ns), string (tz)]", of.typeName());
    }
    if (!number.isInteger()) {
      throw given.type(index, "integer number", "floating-point number");
    }
    if (!number.isLong()) {
      throw given.error("timestamp too big");
    }
    long seconds = Math.floorDiv(number.longValue(), SECOND.longValue());
    return Instant.ofEpochSecond(seconds, Math.floorMod(number.longValue(), SECOND.longValue())).atZone(zone);
  }

  private static ZoneId zone(Arguments given, int index, Value name) {
    if (!(name instanceof StringValue string)) {
      throw given.type(index, "either number (ns) or [number (ns), string (tz)]", "[number, " + name.typeName() + "]");
    }
    if (string.value().isEmpty() || string.value().equals("UTC")) {
      return ZoneOffset.UTC;
    }
    if (string.value().equals("Local")) {
      throw new NotEvaluable("time zone \"Local\" depends on the machine");
    }
    try {
      boolean known = string.value().contains("/") || ZoneId.getAvailableZoneIds().contains(string.value());
      if (known) {
        return ZoneId.of(string.value());
      }
    } catch (DateTimeException e) {
      throw given.error("unknown time zone " + string.value());
    }
    throw given.error("unknown time zone " + string.value());
  }

  private static Value format(Arguments given) {
    ZonedDateTime time = time(given, 0);
    String layout = GoLayout.RFC_3339_NANO;
    if (given.at(0) instanceof ArrayValue array && array.size() > 2) {
      if (!(array.at(2) instanceof StringValue string)) {
        throw given.type(0, "[number (ns), string (tz), string (layout)]", "another array");
      }
      layout = GoLayout.named(string.value());
    }
    return StringValue.of(new GoLayout(layout).format(time));
  }

  private static Value addDate(Arguments given) {
    ZonedDateTime time = time(given, 0);
    try {
      LocalDate date = LocalDate.of(Math.addExact(time.getYear(), given.integer(1)), 1, 1)
          .plusMonths(time.getMonthValue() - 1L + given.integer(2))
          .plusDays(time.getDayOfMonth() - 1L + given.integer(3));
      return nanoseconds(given, time.toLocalDateTime().with(date).atZone(time.getZone()).toInstant());
    } catch (DateTimeException | ArithmeticException e) {
      throw given.error("time outside of valid range");
    }
  }

  private static Value difference(ZonedDateTime left, ZonedDateTime right) {
    ZonedDateTime other = right.withZoneSameInstant(left.getZone());
    ZonedDateTime one = left.isAfter(other) ? other : left;
    ZonedDateTime two = left.isAfter(other) ? left : other;
    int year = two.getYear() - one.getYear();
    int month = two.getMonthValue() - one.getMonthValue();
    int day = two.getDayOfMonth() - one.getDayOfMonth();
    int hour = two.getHour() - one.getHour();
    int minute = two.getMinute() - one.getMinute();
    int second = two.getSecond() - one.getSecond();
    if (second < 0) {
      second += 60;
      minute--;
    }
    if (minute < 0) {
      minute += 60;
      hour--;
    }
    if (hour < 0) {
      hour += 24;
      day--;
    }
    if (day < 0) {
      day += one.toLocalDate().lengthOfMonth();
      month--;
    }
    if (month < 0) {
      month += 12;
      year--;
    }
    return numbers(year, month, day, hour, minute, second);
  }

  private static Value numbers(int... values) {
    ArrayValue.Builder numbers = new ArrayValue.Builder();
    for (int value : values) {
      numbers.add(NumberValue.of(value));
    }
    return numbers.build();
  }

  private static Value duration(Arguments given) {
    String text = given.string(0);
    boolean negative = text.startsWith("-");
    String rest = negative || text.startsWith("+") ? text.substring(1) : text;
    BigDecimal total = BigDecimal.ZERO;
    if (!rest.equals("0")) {
      Matcher part = DURATION_PART.matcher(rest);
      int at = 0;
      while (at < rest.length() && part.find(at) && part.start() == at && hasDigits(part)) {
        String fraction = part.group(2) == null ? "" : part.group(2);
        total = total.add(new BigDecimal("0" + part.group(1) + "." + fraction + "0").multiply(unit(part.group(3))));
        at = part.end();
      }
      if (at < rest.length() || rest.isEmpty()) {
        throw given.error("invalid duration \"" + text + "\"");
      }
    }
    BigInteger nanoseconds = (negative ? total.negate() : total).toBigInteger();
    if (nanoseconds.bitLength() > 63) {
      throw given.error("invalid duration \"" + text + "\"");
    }
    return NumberValue.of(nanoseconds);
  }

  private static boolean hasDigits(Matcher part) {
    return !part.group(1).isEmpty() || part.group(2) != null && !part.group(2).isEmpty();
  }

  private static BigDecimal unit(String unit) {
    return switch (unit) {
      case "ns" -> BigDecimal.ONE;
      case "ms" -> BigDecimal.valueOf(1_000_000);
      case "s" -> BigDecimal.valueOf(1_000_000_000L);
      case "m" -> BigDecimal.valueOf(60_000_000_000L);
      case "d" -> BigDecimal.valueOf(86_400_000_000_000L);
      case "h" -> BigDecimal.valueOf(3_600_000_000_000L);
      default -> BigDecimal.valueOf(1_000);
    };
  }
}
