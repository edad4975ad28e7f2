package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Library;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Sprig's functions on times; "local" is UTC, so that a render does not depend on the machine. */
final class DateLibrary implements Library {
  private static final long DAY = 24 * GoDuration.HOUR;

  private final GoTime now;

  DateLibrary(Instant now) {
    this.now = new GoTime(now.atZone(ZoneOffset.UTC));
  }

  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "now" -> "";
      case "ago", "duration", "durationRound", "htmlDate" -> "any";
      case "date" -> "string, any";
      case "date_in_zone", "dateInZone" -> "string, any, string";
      case "htmlDateInZone" -> "any, string";
      case "date_modify", "dateModify", "must_date_modify", "mustDateModify" -> "string, " + GoTime.TYPE;
      case "toDate", "mustToDate" -> "string, string";
      case "unixEpoch" -> GoTime.TYPE;
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] a, Call call) {
    return switch (name) {
      case "now" -> now;
      case "ago" -> ago(a[0]);
      case "duration" -> new GoDuration(seconds(a[0]) * GoDuration.SECOND).toString();
      case "durationRound" -> round(a[0]);
      case "htmlDate" -> format("2006-01-02", a[0], "UTC");
      case "htmlDateInZone" -> format("2006-01-02", a[0], (String) a[1]);
      case "date" -> format((String) a[0], a[1], "UTC");
      case "date_in_zone", "dateInZone" -> format((String) a[0], a[1], (String) a[2]);
      case "date_modify", "dateModify" -> modified((String) a[0], (GoTime) a[1], false);
      case "must_date_modify", "mustDateModify" -> modified((String) a[0], (GoTime) a[1], true);
      case "toDate" -> parsed((String) a[0], (String) a[1], false);
      case "mustToDate" -> parsed((String) a[0], (String) a[1], true);
      default -> Long.toString(((GoTime) a[0]).time().toEpochSecond());
    };
  }

  private GoTime time(Object value) {
    if (value instanceof GoTime time) {
      return time;
    }
    boolean counts = value instanceof Int number
        && (number.kind() == Int.Kind.INT || number.kind() == Int.Kind.INT64 || number.kind() == Int.Kind.INT32);
    if (!counts) {
      return now;
    }
    try {
      return new GoTime(Instant.ofEpochSecond(((Int) value).value()).atZone(ZoneOffset.UTC));
    } catch (DateTimeException outside) {
      throw new FunctionError("time out of range");
    }
  }

  private String format(String layout, Object value, String zone) {
    return GoLayout.format(time(value).time().withZoneSameInstant(zone(zone)), layout);
  }

  private static ZoneId zone(String name) {
    if (name.isEmpty() || name.equals("UTC") || name.equals("Local")) {
      return ZoneOffset.UTC;
    }
    try {
      return name.startsWith("+") || name.startsWith("-") || name.startsWith("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  private static GoTime modified(String change, GoTime time, boolean strict) {
    try {
      return time.plus(GoDuration.parse(change));
    } catch (FunctionError invalid) {
      if (strict) {
        throw invalid;
      }
      return time;
    }
  }

  private static GoTime parsed(String layout, String text, boolean strict) {
    try {
      return new GoTime(GoLayout.parse(layout, text, ZoneOffset.UTC));
    } catch (FunctionError invalid) {
      if (strict) {
        throw invalid;
      }
      return GoTime.ZERO;
    }
  }

  private String ago(Object value) {
    long nanos = now.since(time(value)).nanos();
    return new GoDuration(Math.round((double) nanos / GoDuration.SECOND) * GoDuration.SECOND).toString();
  }

  private static long seconds(Object value) {
    if (value instanceof CharSequence chars) {
      return Casts.integer(chars.toString(), 10);
    }
    return value instanceof Int number && number.kind() == Int.Kind.INT64 ? number.value() : 0;
  }

  private String round(Object value) {
    long size = Math.abs(duration(value));
    if (size > 365 * DAY) {
      return size / (365 * DAY) + "y";
    }
    if (size > 30 * DAY) {
      return size / (30 * DAY) + "mo";
    }
    if (size > DAY) {
      return size / DAY + "d";
    }
    if (size > GoDuration.HOUR) {
      return size / GoDuration.HOUR + "h";
    }
    if (size > GoDuration.MINUTE) {
      return size / GoDuration.MINUTE + "m";
    }
    return size > GoDuration.SECOND ? size / GoDuration.SECOND + "s" : "0s";
  }

  private long duration(Object value) {
    if (value instanceof CharSequence chars) {
      try {
        return GoDuration.parse(chars.toString()).nanos();
      } catch (FunctionError invalid) {
        return 0;
      }
    }
    if (value instanceof GoTime time) {
      return now.since(time).nanos();
    }
    return value instanceof Int number && number.kind() == Int.Kind.INT64 ? number.value() : 0;
  }
}
