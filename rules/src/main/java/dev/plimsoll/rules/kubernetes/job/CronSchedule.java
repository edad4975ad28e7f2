package dev.plimsoll.rules.kubernetes.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads cron schedules as the CronJob controller does: five fields, or {@code @daily} and its like. */
final class CronSchedule {
  private static final List<String> MACROS = List.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
  private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  private record Field(String name, int least, int most, List<String> names) {}

  private static final List<Field> FIELDS = List.of(new Field("minute", 0, 59, List.of()), new Field("hour", 0, 23, List.of()),
      new Field("day of month", 1, 31, List.of()), new Field("month", 1, 12, MONTHS), new Field("day of week", 0, 6, DAYS));

  private CronSchedule() {}

  /** What is wrong with {@code schedule}; empty when it is well-formed. */
  static Optional<String> mistake(String schedule) {
    String text = schedule.strip();
    if (text.startsWith("TZ=") || text.startsWith("CRON_TZ=")) {
      return Optional.of("names a time zone, which belongs into \"timeZone\"");
    }
    if (text.startsWith("@")) {
      boolean known = MACROS.contains(text) || text.matches("@every ([0-9.]+(ns|us|µs|ms|s|m|h))+");
      return known ? Optional.empty() : Optional.of("is none of " + String.join(", ", MACROS));
    }
    String[] parts = text.split("\\s+");
    if (parts.length != FIELDS.size()) {
      return Optional.of("has " + (text.isEmpty() ? 0 : parts.length) + " fields where 5 are needed");
    }
    for (int i = 0; i < parts.length; i++) {
      Field field = FIELDS.get(i);
      for (String item : parts[i].split(",", -1)) {
        if (!isItem(item, field)) {
          return Optional.of("has \"" + item + "\" as " + field.name + ", which takes " + field.least + " to " + field.most);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isItem(String item, Field field) {
    String[] step = item.split("/", -1);
    if (step.length > 2 || step.length == 2 && !step[1].matches("[1-9][0-9]{0,3}")) {
      return false;
    }
    if (step[0].equals("*") || step[0].equals("?")) {
      return true;
    }
    String[] range = step[0].split("-", -1);
    if (range.length > 2) {
      return false;
    }
    int from = number(range[0], field);
    int to = range.length == 2 ? number(range[1], field) : from;
    return from >= field.least && to >= from && to <= field.most;
  }

  /** The number that a field's text stands for; below every range when it is none. */
  private static int number(String text, Field field) {
    int named = field.names.indexOf(text.toLowerCase(Locale.ROOT));
    if (named >= 0) {
      return named + field.least;
    }
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
  }
}
