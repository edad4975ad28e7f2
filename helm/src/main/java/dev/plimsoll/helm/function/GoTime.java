package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Function;
import dev.plimsoll.helm.template.GoObject;
import dev.plimsoll.helm.template.Int;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A point in time, as {@code now} and {@code toDate} give it. */
record GoTime(ZonedDateTime time) implements GoObject {
  static final String TYPE = "time.Time";
  static final GoTime ZERO = new GoTime(ZonedDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));

  private static final String RFC_3339 = "2006-01-02T15:04:05.999999999Z07:00";

  GoTime plus(GoDuration duration) {
    return new GoTime(time.plusNanos(duration.nanos()));
  }

  /** How long after {@code other} it is. */
  GoDuration since(GoTime other) {
    Duration between = Duration.between(other.time, time);
    long limit = Long.MAX_VALUE / GoDuration.SECOND;
    return new GoDuration(between.getSeconds() > limit ? Long.MAX_VALUE
        : between.getSeconds() < -limit ? Long.MIN_VALUE : between.toNanos());
  }

  @Override
  public String typeName() {
    return TYPE;
  }

  @Override
  public Object plain() {
    return GoLayout.format(time, RFC_3339);
  }

  @Override
  public Optional<Function> method(String name) {
    return switch (name) {
      case "Format" -> Optional.of(Methods.of(name, "string", args -> GoLayout.format(time, (String) args[0])));
      case "AddDate" -> Optional.of(Methods.of(name, "int, int, int", args -> moved(args)));
      case "Add" -> Optional.of(Methods.of(name, "time.Duration", args -> plus((GoDuration) args[0])));
      case "Sub" -> Optional.of(Methods.of(name, TYPE, args -> since((GoTime) args[0])));
      case "After" -> Optional.of(Methods.of(name, TYPE, args -> time.isAfter(((GoTime) args[0]).time)));
      case "Before" -> Optional.of(Methods.of(name, TYPE, args -> time.isBefore(((GoTime) args[0]).time)));
      case "Equal" -> Optional.of(Methods.of(name, TYPE, args -> time.isEqual(((GoTime) args[0]).time)));
      case "Unix", "UnixNano", "UnixMilli", "Year", "Month", "Day", "Hour", "Minute", "Second", "Nanosecond", "YearDay",
          "Weekday", "UTC", "Local", "IsZero", "String" -> Optional.of(Methods.of(name, "", args -> part(name)));
      default -> Optional.empty();
    };
  }

  private GoTime moved(Object[] args) {
    long years = ((Int) args[0]).value();
    long months = ((Int) args[1]).value();
    long days = ((Int) args[2]).value();
    ZonedDateTime first = time.withDayOfMonth(1).plusYears(years).plusMonths(months);
    return new GoTime(first.plusDays(time.getDayOfMonth() - 1L + days));
  }

  private Object part(String name) {
    return switch (name) {
      case "Unix" -> Int.int64(time.toEpochSecond());
      case "UnixMilli" -> Int.int64(time.toInstant().toEpochMilli());
      case "UnixNano" -> Int.int64(ChronoUnit.NANOS.between(Instant.EPOCH, time.toInstant()));
      case "Year" -> Int.of(time.getYear());
      case "Month" -> new Named("time.Month", GoLayout.format(time, "January"), time.getMonthValue());
      case "Weekday" -> new Named("time.Weekday", GoLayout.format(time, "Monday"), time.getDayOfWeek().getValue() % 7);
      case "Day" -> Int.of(time.getDayOfMonth());
      case "Hour" -> Int.of(time.getHour());
      case "Minute" -> Int.of(time.getMinute());
      case "Second" -> Int.of(time.getSecond());
      case "Nanosecond" -> Int.of(time.getNano());
      case "YearDay" -> Int.of(time.getDayOfYear());
      case "UTC", "Local" -> new GoTime(time.withZoneSameInstant(ZoneOffset.UTC));
      case "IsZero" -> time.toInstant().equals(ZERO.time.toInstant());
      default -> toString();
    };
  }

  @Override
  public String toString() {
    return GoLayout.format(time, "2006-01-02 15:04:05.999999999 -0700 MST");
  }

  /** A number that prints as a name. */
  private record Named(String typeName, String name, int number) implements GoObject {
    @Override
    public String kind() {
      return "int";
    }

    @Override
    public boolean isTrue() {
      return number != 0;
    }

    @Override
    public Object plain() {
      return Int.of(number);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
