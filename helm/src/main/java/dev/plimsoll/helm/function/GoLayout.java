package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Quote;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.TimeZone;

/** Writes and reads times after Go's layouts, which show how the second of January 2006, 15:04:05, would be written. */
final class GoLayout {
  private static final String[] CHUNKS = {
    "January", "Jan", "Monday", "Mon", "MST", "2006", "__2", "_2006", "_2", "002", "01", "02", "03", "04", "05", "06", "15",
    "PM", "pm", "-07:00:00", "-070000", "-07:00", "-0700", "-07", "Z07:00:00", "Z070000", "Z07:00", "Z0700", "Z07",
    "1", "2", "3", "4", "5"
  };
  private static final String[] MONTHS = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"
  };
  private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

  private final String layout;
  private int at;
  private String chunk = "";

  private GoLayout(String layout) {
    this.layout = layout;
  }

  static String format(ZonedDateTime time, String layout) {
    GoLayout parts = new GoLayout(layout);
    StringBuilder out = new StringBuilder();
    while (parts.at < layout.length()) {
      if (parts.next()) {
        parts.write(time, out);
      } else {
        out.append(layout.charAt(parts.at++));
      }
    }
    return out.toString();
  }

  /**
   * The time that {@code text} says, in {@code zone} where it names none.
   *
   * @throws FunctionError with Go's message where the text does not follow the layout
   */
  static ZonedDateTime parse(String layout, String text, ZoneId zone) {
    return new Reading(layout, text).time(zone);
  }

  /** Whether a chunk of the layout starts here; moves behind it. */
  private boolean next() {
    char c = layout.charAt(at);
    if ((c == '.' || c == ',') && fraction()) {
      return true;
    }
    for (String known : CHUNKS) {
      if (layout.startsWith(known, at) && !(known.equals("Jan") && continuesSmall(3)) && !(known.equals("Mon") && continuesSmall(3))) {
        chunk = known.equals("_2006") ? "_" : known;
        at += chunk.length();
        return !chunk.equals("_") || rewind();
      }
    }
    return false;
  }

  private boolean rewind() {
    at--;
    return false;
  }

  private boolean continuesSmall(int length) {
    int next = at + length;
    return next < layout.length() && Character.isLowerCase(layout.charAt(next)) && layout.charAt(next) < 0x80;
  }

  private boolean fraction() {
    int end = at + 1;
    char digit = end < layout.length() ? layout.charAt(end) : ' ';
    if (digit != '0' && digit != '9') {
      return false;
    }
    while (end < layout.length() && layout.charAt(end) == digit) {
      end++;
    }
    if (end < layout.length() && Character.isDigit(layout.charAt(end))) {
      return false;
    }
    chunk = layout.substring(at, end);
    at = end;
    return true;
  }

  private void write(ZonedDateTime time, StringBuilder out) {
    switch (chunk) {
      case "January" -> out.append(MONTHS[time.getMonthValue() - 1]);
      case "Jan" -> out.append(MONTHS[time.getMonthValue() - 1], 0, 3);
      case "Monday" -> out.append(DAYS[time.getDayOfWeek().getValue() - 1]);
      case "Mon" -> out.append(DAYS[time.getDayOfWeek().getValue() - 1], 0, 3);
      case "MST" -> out.append(zoneName(time));
      case "2006" -> out.append(pad(time.getYear(), 4, '0'));
      case "06" -> out.append(pad(Math.floorMod(time.getYear(), 100), 2, '0'));
      case "01" -> out.append(pad(time.getMonthValue(), 2, '0'));
      case "1" -> out.append(time.getMonthValue());
      case "02" -> out.append(pad(time.getDayOfMonth(), 2, '0'));
      case "_2" -> out.append(pad(time.getDayOfMonth(), 2, ' '));
      case "2" -> out.append(time.getDayOfMonth());
      case "002" -> out.append(pad(time.getDayOfYear(), 3, '0'));
      case "__2" -> out.append(pad(time.getDayOfYear(), 3, ' '));
      case "15" -> out.append(pad(time.getHour(), 2, '0'));
      case "03" -> out.append(pad(hour12(time), 2, '0'));
      case "3" -> out.append(hour12(time));
      case "04" -> out.append(pad(time.getMinute(), 2, '0'));
      case "4" -> out.append(time.getMinute());
      case "05" -> out.append(pad(time.getSecond(), 2, '0'));
      case "5" -> out.append(time.getSecond());
      case "PM" -> out.append(time.getHour() >= 12 ? "PM" : "AM");
      case "pm" -> out.append(time.getHour() >= 12 ? "pm" : "am");
      default -> {
        if (chunk.charAt(0) == '.' || chunk.charAt(0) == ',') {
          writeFraction(time, out);
        } else {
          writeOffset(time.getOffset().getTotalSeconds(), out);
        }
      }
    }
  }

  private static int hour12(ZonedDateTime time) {
    return time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
  }

  static String zoneName(ZonedDateTime time) {
    ZoneId zone = time.getZone();
    if (zone instanceof ZoneOffset || zone.getId().equals("UTC")) {
      return time.getOffset().getTotalSeconds() == 0 ? "UTC" : offset(time.getOffset().getTotalSeconds(), "");
    }
    boolean summer = zone.getRules().isDaylightSavings(time.toInstant());
    String name = TimeZone.getTimeZone(zone).getDisplayName(summer, TimeZone.SHORT, Locale.ENGLISH);
    return name.startsWith("GMT") && name.length() > 3 ? offset(time.getOffset().getTotalSeconds(), "") : name;
  }

  private void writeFraction(ZonedDateTime time, StringBuilder out) {
    String digits = pad(time.getNano(), 9, '0').substring(0, Math.min(9, chunk.length() - 1));
    if (chunk.charAt(1) == '9') {
      digits = digits.replaceAll("0+$", "");
    }
    if (!digits.isEmpty()) {
      out.append(chunk.charAt(0)).append(digits);
    }
  }

  private void writeOffset(int seconds, StringBuilder out) {
    if (chunk.charAt(0) == 'Z' && seconds == 0) {
      out.append('Z');
      return;
    }
    String full = offset(seconds, chunk.indexOf(':') > 0 ? ":" : "");
    boolean hoursOnly = chunk.length() == 3;
    out.append(full, 0, hoursOnly ? 3 : full.length());
    if (chunk.length() >= 7 && (chunk.indexOf(':') < 0 || chunk.length() == 9)) {
      out.append(chunk.indexOf(':') > 0 ? ":" : "").append(pad(Math.abs(seconds) % 60, 2, '0'));
    }
  }

  private static String offset(int seconds, String separator) {
    int minutes = Math.abs(seconds) / 60;
    String text = (seconds < 0 ? "-" : "+") + pad(minutes / 60, 2, '0');
    return minutes % 60 == 0 && separator.isEmpty() && seconds % 3600 == 0
        ? text + "00" : text + separator + pad(minutes % 60, 2, '0');
  }

  private static String pad(int number, int width, char with) {
    String digits = Integer.toString(Math.abs(number));
    return (number < 0 ? "-" : "") + String.valueOf(with).repeat(Math.max(0, width - digits.length())) + digits;
  }

  /** One text being read after one layout. */
  private static final class Reading {
    private final GoLayout parts;
    private final String text;
    private int at;
    private int year;
    private int month = 1;
    private int day = 1;
    private int dayOfYear;
    private int hour;
    private int minute;
    private int second;
    private int nano;
    private boolean afternoon;
    private boolean forenoon;
    private ZoneId found;

    Reading(String layout, String text) {
      this.parts = new GoLayout(layout);
      this.text = text;
    }

    ZonedDateTime time(ZoneId zone) {
      String layout = parts.layout;
      while (parts.at < layout.length()) {
        int before = parts.at;
        if (parts.next()) {
          read(before);
        } else if (at < text.length() && text.charAt(at) == layout.charAt(parts.at)) {
          at++;
          parts.at++;
        } else {
          throw mismatch(layout.substring(parts.at));
        }
      }
      if (at < text.length()) {
        throw error(": extra text: " + Quote.quote(text.substring(at)));
      }
      int hours = afternoon && hour < 12 ? hour + 12 : forenoon && hour == 12 ? 0 : hour;
      try {
        LocalDate date = dayOfYear > 0 ? LocalDate.ofYearDay(year, dayOfYear) : LocalDate.of(year, month, day);
        LocalDateTime local = date.atTime(hours, minute, second, nano);
        return local.atZone(found == null ? zone : found);
      } catch (DateTimeException outside) {
        throw error(": day out of range");
      }
    }

    private void read(int before) {
      switch (parts.chunk) {
        case "January" -> month = name(MONTHS, 0) + 1;
        case "Jan" -> month = name(MONTHS, 3) + 1;
        case "Monday" -> name(DAYS, 0);
        case "Mon" -> name(DAYS, 3);
        case "MST" -> zone();
        case "2006" -> year = digits(4, 4, 9999, "");
        case "06" -> {
          int two = digits(2, 2, 99, "");
          year = two >= 69 ? 1900 + two : 2000 + two;
        }
        case "01" -> month = digits(2, 2, 12, "month");
        case "1" -> month = digits(1, 2, 12, "month");
        case "02" -> day = digits(2, 2, 31, "day");
        case "_2", "2" -> {
          at += parts.chunk.length() == 2 && at < text.length() && text.charAt(at) == ' ' ? 1 : 0;
          day = digits(1, 2, 31, "day");
        }
        case "002", "__2" -> dayOfYear = digits(3, 3, 366, "day-of-year");
        case "15" -> hour = digits(1, 2, 23, "hour");
        case "03" -> hour = digits(2, 2, 12, "hour");
        case "3" -> hour = digits(1, 2, 12, "hour");
        case "04" -> minute = digits(2, 2, 59, "minute");
        case "4" -> minute = digits(1, 2, 59, "minute");
        case "05", "5" -> {
          second = digits(parts.chunk.length(), 2, 59, "second");
          char next = parts.at < parts.layout.length() ? parts.layout.charAt(parts.at) : ' ';
          if (next != '.' && next != ',') {
            fraction();
          }
        }
        case "PM", "pm" -> half();
        default -> {
          if (parts.chunk.charAt(0) == '.' || parts.chunk.charAt(0) == ',') {
            int start = at;
            fraction();
            if (parts.chunk.charAt(1) == '0' && at - start != parts.chunk.length()) {
              throw mismatch(parts.layout.substring(before));
            }
          } else {
            offset();
          }
        }
      }
    }

    private int digits(int least, int most, int largest, String what) {
      int start = at;
      while (at < text.length() && at - start < most && Character.isDigit(text.charAt(at))) {
        at++;
      }
      if (at - start < least) {
        throw mismatch(parts.chunk);
      }
      int value = Integer.parseInt(text.substring(start, at));
      if (value > largest) {
        throw error(": " + what + " out of range");
      }
      return value;
    }

    private int name(String[] names, int length) {
      for (int i = 0; i < names.length; i++) {
        String name = length > 0 ? names[i].substring(0, length) : names[i];
        if (text.regionMatches(true, at, name, 0, name.length())) {
          at += name.length();
          return i;
        }
      }
      throw mismatch(parts.chunk);
    }

    private void half() {
      String mark = text.substring(at, Math.min(at + 2, text.length())).toUpperCase(Locale.ROOT);
      if (!mark.equals("PM") && !mark.equals("AM")) {
        throw mismatch(parts.chunk);
      }
      afternoon = mark.equals("PM");
      forenoon = !afternoon;
      at += 2;
    }

    private void fraction() {
      if (at + 1 >= text.length() || text.charAt(at) != '.' && text.charAt(at) != ',' || !Character.isDigit(text.charAt(at + 1))) {
        return;
      }
      int start = ++at;
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
      String digits = text.substring(start, Math.min(at, start + 9));
      nano = Integer.parseInt(digits + "0".repeat(9 - digits.length()));
    }

    private void zone() {
      int start = at;
      while (at < text.length() && Character.isUpperCase(text.charAt(at))) {
        at++;
      }
      if (at - start < 3) {
        throw mismatch(parts.chunk);
      }
      found = ZoneOffset.UTC;
    }

    private void offset() {
      if (parts.chunk.charAt(0) == 'Z' && at < text.length() && text.charAt(at) == 'Z') {
        at++;
        found = ZoneOffset.UTC;
        return;
      }
      boolean colons = parts.chunk.indexOf(':') > 0;
      if (at >= text.length() || text.charAt(at) != '+' && text.charAt(at) != '-') {
        throw mismatch(parts.chunk);
      }
      int sign = text.charAt(at++) == '-' ? -1 : 1;
      int seconds = digits(2, 2, 24, "time zone offset hour") * 3600;
      if (parts.chunk.length() > 3) {
        if (colons && (at >= text.length() || text.charAt(at++) != ':')) {
          throw mismatch(parts.chunk);
        }
        seconds += digits(2, 2, 60, "time zone offset minute") * 60;
      }
      try {
        found = ZoneOffset.ofTotalSeconds(sign * seconds);
      } catch (DateTimeException outside) {
        throw error(": time zone offset hour out of range");
      }
    }

    private FunctionError mismatch(String expected) {
      return error(": cannot parse " + Quote.quote(text.substring(Math.min(at, text.length()))) + " as " + Quote.quote(expected));
    }

    private FunctionError error(String reason) {
      return new FunctionError("parsing time " + Quote.quote(text)
          + (reason.startsWith(": cannot") ? " as " + Quote.quote(parts.layout) : "") + reason);
    }
  }
}
