package dev.plimsoll.rego.builtin;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Go's layouts of times: examples of how {@code Mon Jan 2 15:04:05 MST 2006} would be written. */
final class GoLayout {
  static final String RFC_3339 = "2006-01-02T15:04:05Z07:00";
  static final String RFC_3339_NANO = "2006-01-02T15:04:05.999999999Z07:00";

  private static final List<String> PIECES = List.of(
      "January", "Jan", "Monday", "Mon", "MST", "2006", "Z07:00:00", "Z070000", "Z07:00", "Z0700", "Z07",
      "-07:00:00", "-070000", "-07:00", "-0700", "-07", "002", "01", "02", "03", "04", "05", "06", "15", "PM", "pm",
      "__2", "_2", "1", "2", "3", "4", "5");

  private final List<String> parts = new ArrayList<>();

  GoLayout(String layout) {
    int at = 0;
    int literal = 0;
    while (at < layout.length()) {
      String piece = pieceAt(layout, at);
      if (piece.isEmpty()) {
        at++;
      } else {
        addLiteral(layout.substring(literal, at));
        parts.add(piece);
        at += piece.length();
        literal = at;
      }
    }
    addLiteral(layout.substring(literal));
  }

  /** The layout that one of Go's names stands for, or the layout itself. */
  static String named(String layout) {
    return switch (layout) {
      case "ANSIC" -> "Mon Jan _2 15:04:05 2006";
      case "UnixDate" -> "Mon Jan _2 15:04:05 MST 2006";
      case "RubyDate" -> "Mon Jan 02 15:04:05 -0700 2006";
      case "RFC822" -> "02 Jan 06 15:04 MST";
      case "RFC822Z" -> "02 Jan 06 15:04 -0700";
      case "RFC850" -> "Monday, 02-Jan-06 15:04:05 MST";
      case "RFC1123" -> "Mon, 02 Jan 2006 15:04:05 MST";
      case "RFC1123Z" -> "Mon, 02 Jan 2006 15:04:05 -0700";
      case "RFC3339" -> RFC_3339;
      case "RFC3339Nano" -> RFC_3339_NANO;
      default -> layout;
    };
  }

  String format(ZonedDateTime time) {
    StringBuilder out = new StringBuilder();
    for (String part : parts) {
      out.append(part.startsWith("'") ? part.substring(1) : formatted(part, time));
    }
    return out.toString();
  }

  /**
   * The instant that {@code text} writes in this layout; what the layout lacks is that of the year 0 in UTC.
   *
   * @throws DateTimeException if the text does not fit the layout
   */
  Instant parse(String text) {
    return new Reading(text).instant();
  }

  private void addLiteral(String text) {
    if (!text.isEmpty()) {
      parts.add("'" + text);
    }
  }

  private static String pieceAt(String layout, int at) {
    char c = layout.charAt(at);
    if ((c == '.' || c == ',') && at + 1 < layout.length()) {
      char digit = layout.charAt(at + 1);
      int end = at + 1;
      while (end < layout.length() && layout.charAt(end) == digit) {
        end++;
      }
      boolean fraction = (digit == '0' || digit == '9') && (end == layout.length() || !Character.isDigit(layout.charAt(end)));
      return fraction ? layout.substring(at, end) : "";
    }
    for (String piece : PIECES) {
      boolean short2006 = piece.equals("_2") && layout.startsWith("_2006", at);
      boolean longWord = piece.equals("Jan") && at + 3 < layout.length() && Character.isLowerCase(layout.charAt(at + 3));
      if (layout.startsWith(piece, at) && !short2006 && !longWord) {
        return piece;
      }
    }
    return "";
  }

  private static String formatted(String part, ZonedDateTime time) {
    return switch (part) {
      case "January" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "Jan" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case "Monday" -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "Mon" -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case "MST" -> zoneName(time);
      case "2006" -> padded(time.getYear(), 4, '0');
      case "06" -> padded(Math.floorMod(time.getYear(), 100), 2, '0');
      case "01" -> padded(time.getMonthValue(), 2, '0');
      case "1" -> Integer.toString(time.getMonthValue());
      case "02" -> padded(time.getDayOfMonth(), 2, '0');
      case "_2" -> padded(time.getDayOfMonth(), 2, ' ');
      case "2" -> Integer.toString(time.getDayOfMonth());
      case "002" -> padded(time.getDayOfYear(), 3, '0');
      case "__2" -> padded(time.getDayOfYear(), 3, ' ');
      case "15" -> padded(time.getHour(), 2, '0');
      case "03" -> padded(hour12(time), 2, '0');
      case "3" -> Integer.toString(hour12(time));
      case "04" -> padded(time.getMinute(), 2, '0');
      case "4" -> Integer.toString(time.getMinute());
      case "05" -> padded(time.getSecond(), 2, '0');
      case "5" -> Integer.toString(time.getSecond());
      case "PM" -> time.getHour() >= 12 ? "PM" : "AM";
      case "pm" -> time.getHour() >= 12 ? "pm" : "am";
      default -> part.charAt(0) == '.' || part.charAt(0) == ',' ? fraction(part, time.getNano()) : offset(part, time.getOffset());
    };
  }

  private static String zoneName(ZonedDateTime time) {
    if (time.getZone().equals(ZoneOffset.UTC)) {
      return "UTC";
    }
    String name = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(time);
    return name.matches("[A-Z]{3,5}") ? name : offset(time.getOffset().getTotalSeconds() % 3600 == 0 ? "-07" : "-0700", time.getOffset());
  }

  private static int hour12(ZonedDateTime time) {
    int hour = time.getHour() % 12;
    return hour == 0 ? 12 : hour;
  }

  private static String padded(int value, int width, char with) {
    String digits = Integer.toString(Math.abs(value));
    return (value < 0 ? "-" : "") + String.valueOf(with).repeat(Math.max(0, width - digits.length())) + digits;
  }

  private static String fraction(String part, int nano) {
    String digits = String.format("%09d", nano).substring(0, Math.min(9, part.length() - 1));
    if (part.charAt(1) == '0') {
      return part.charAt(0) + digits;
    }
    String trimmed = digits.replaceFirst("0+$", "");
    return trimmed.isEmpty() ? "" : part.charAt(0) + trimmed;
  }

  private static String offset(String part, ZoneOffset offset) {
    int seconds = offset.getTotalSeconds();
    if (part.startsWith("Z") && seconds == 0) {
      return "Z";
    }
    int size = Math.abs(seconds);
    String colon = part.contains(":") ? ":" : "";
    String minutes = part.length() > 3 ? colon + padded(size / 60 % 60, 2, '0') : "";
    String rest = part.replace(":", "").length() > 5 ? colon + padded(size % 60, 2, '0') : "";
    return (seconds < 0 ? "-" : "+") + padded(size / 3600, 2, '0') + minutes + rest;
  }

  private final class Reading {
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
    private boolean half;
    private int offset;

    Reading(String text) {
      this.text = text;
    }

    Instant instant() {
      for (int i = 0; i < parts.size(); i++) {
        String next = i + 1 < parts.size() ? parts.get(i + 1) : "";
        read(parts.get(i), next);
      }
      if (at < text.length()) {
        throw failure("extra text: \"" + text.substring(at) + "\"");
      }
      if (half && hour > 12) {
        throw failure("hour out of range");
      }
      int hours = half ? hour % 12 + (afternoon ? 12 : 0) : hour;
      LocalDateTime time = LocalDateTime.of(year, month, day, hours, minute, second, nano);
      return (dayOfYear > 0 ? time.withDayOfYear(dayOfYear) : time).toInstant(ZoneOffset.ofTotalSeconds(offset));
    }

    private void read(String part, String next) {
      switch (part) {
        case "January" -> month = name(Month.values().length, true, true);
        case "Jan" -> month = name(Month.values().length, true, false);
        case "Monday" -> name(DayOfWeek.values().length, false, true);
        case "Mon" -> name(DayOfWeek.values().length, false, false);
        case "MST" -> zoneName();
        case "2006" -> year = digits(4, 4);
        case "06" -> {
          int two = digits(2, 2);
          year = two + (two >= 69 ? 1900 : 2000);
        }
        case "01" -> month = digits(2, 2);
        case "1" -> month = digits(1, 2);
        case "02" -> day = digits(2, 2);
        case "_2" -> {
          at += at < text.length() && text.charAt(at) == ' ' ? 1 : 0;
          day = digits(1, 2);
        }
        case "2" -> day = digits(1, 2);
        case "002", "__2" -> dayOfYear = digits(3, 3);
        case "15" -> hour = digits(1, 2);
        case "03" -> hour = digits(2, 2);
        case "3" -> hour = digits(1, 2);
        case "04" -> minute = digits(2, 2);
        case "4" -> minute = digits(1, 2);
        case "05", "5" -> {
          second = digits(part.length(), 2);
          boolean explicit = !next.isEmpty() && (next.charAt(0) == '.' || next.charAt(0) == ',');
          boolean written = at + 1 < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')
              && Character.isDigit(text.charAt(at + 1));
          if (!explicit && written) {
            fraction();
          }
        }
        case "PM", "pm" -> {
          String mark = at + 2 <= text.length() ? text.substring(at, at + 2) : "";
          boolean upper = part.equals("PM");
          if (!mark.equals(upper ? "AM" : "am") && !mark.equals(part)) {
            throw failure("cannot parse \"" + mark + "\" as \"" + part + "\"");
          }
          half = true;
          afternoon = mark.equals(part);
          at += 2;
        }
        default -> readOther(part);
      }
      if (half && hour > 12) {
        throw failure("hour out of range");
      }
    }

    private void readOther(String part) {
      char first = part.charAt(0);
      if (first == '\'') {
        literal(part.substring(1));
      } else if (first == '.' || first == ',') {
        boolean written = at + 1 < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')
            && Character.isDigit(text.charAt(at + 1));
        if (part.charAt(1) == '0' && !written) {
          throw failure("cannot parse \"" + text.substring(at) + "\" as \"" + part + "\"");
        }
        if (written) {
          int start = at + 1;
          fraction();
          if (part.charAt(1) == '0' && at - start != part.length() - 1) {
            throw failure("fractional second out of range");
          }
        }
      } else {
        offset(part);
      }
    }

    private void literal(String wanted) {
      int i = 0;
      while (i < wanted.length()) {
        if (wanted.charAt(i) == ' ') {
          if (at < text.length() && text.charAt(at) != ' ') {
            throw failure("cannot parse \"" + text.substring(at) + "\" as \"" + wanted + "\"");
          }
          while (i < wanted.length() && wanted.charAt(i) == ' ') {
            i++;
          }
          while (at < text.length() && text.charAt(at) == ' ') {
            at++;
          }
        } else if (at < text.length() && text.charAt(at) == wanted.charAt(i)) {
          i++;
          at++;
        } else {
          throw failure("cannot parse \"" + text.substring(at) + "\" as \"" + wanted + "\"");
        }
      }
    }

    private int name(int count, boolean months, boolean full) {
      for (int i = 1; i <= count; i++) {
        String whole = months ? Month.of(i).getDisplayName(TextStyle.FULL, Locale.ENGLISH)
            : DayOfWeek.of(i).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String wanted = full ? whole : whole.substring(0, 3);
        if (text.regionMatches(true, at, wanted, 0, wanted.length())) {
          at += wanted.length();
          return i;
        }
      }
      throw failure("cannot parse \"" + text.substring(at) + "\" as a name");
    }

    private void zoneName() {
      int end = at;
      while (end < text.length() && (Character.isUpperCase(text.charAt(end)) || end > at && "+-0123456789".indexOf(text.charAt(end)) >= 0)) {
        end++;
      }
      if (end - at < 3) {
        throw failure("cannot parse \"" + text.substring(at) + "\" as \"MST\"");
      }
      at = end;
    }

    private int digits(int least, int most) {
      int end = at;
      while (end < text.length() && end - at < most && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
        end++;
      }
      if (end - at < least) {
        throw failure("cannot parse \"" + text.substring(at) + "\" as a number");
      }
      int value = Integer.parseInt(text.substring(at, end));
      at = end;
      return value;
    }

    private void fraction() {
      int end = at + 1;
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      nano = Integer.parseInt((text.substring(at + 1, end) + "000000000").substring(0, 9));
      at = end;
    }

    private void offset(String part) {
      if (part.startsWith("Z") && at < text.length() && text.charAt(at) == 'Z') {
        at++;
        return;
      }
      char sign = at < text.length() ? text.charAt(at) : ' ';
      if (sign != '+' && sign != '-') {
        throw failure("cannot parse \"" + text.substring(at) + "\" as \"" + part + "\"");
      }
      at++;
      int seconds = digits(2, 2) * 3600;
      boolean colon = part.contains(":");
      if (part.length() > 3) {
        colon(colon);
        seconds += digits(2, 2) * 60;
      }
      if (part.replace(":", "").length() > 5) {
        colon(colon);
        seconds += digits(2, 2);
      }
      offset = sign == '-' ? -seconds : seconds;
    }

    private void colon(boolean wanted) {
      if (wanted && (at >= text.length() || text.charAt(at++) != ':')) {
        throw failure("cannot parse the offset of \"" + text + "\"");
      }
    }

    private DateTimeException failure(String reason) {
      return new DateTimeException("parsing time \"" + text + "\": " + reason);
    }
  }
}
