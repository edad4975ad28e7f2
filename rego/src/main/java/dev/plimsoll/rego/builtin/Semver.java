package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Built-ins on semantic versions, semver.org 2.0.0; a leading {@code v} is let pass. */
final class Semver implements Builtin.Body {
  private static final Pattern VERSION = Pattern.compile(
      "v?(0|[1-9][0-9]{0,18})\\.(0|[1-9][0-9]{0,18})\\.(0|[1-9][0-9]{0,18})"
          + "(?:-((?!0[0-9]++(?:[.+]|$))[0-9A-Za-z-]++(?:\\.(?!0[0-9]++(?:[.+]|$))[0-9A-Za-z-]++)*+))?(?:\\+[0-9A-Za-z-]++(?:\\.[0-9A-Za-z-]++)*+)?");

  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    if (name.equals("semver.is_valid")) {
      return BooleanValue.of(arguments[0] instanceof StringValue string && VERSION.matcher(string.value()).matches());
    }
    return NumberValue.of(compare(version(given, 0), version(given, 1)));
  }

  private static Matcher version(Arguments given, int index) {
    Matcher matcher = VERSION.matcher(given.string(index));
    if (!matcher.matches()) {
      throw given.error("operand " + (index + 1) + ": string \"" + given.string(index) + "\" is not a valid SemVer");
    }
    return matcher;
  }

  private static int compare(Matcher left, Matcher right) {
    for (int part = 1; part <= 3; part++) {
      int order = new BigInteger(left.group(part)).compareTo(new BigInteger(right.group(part)));
      if (order != 0) {
        return order;
      }
    }
    if (left.group(4) == null || right.group(4) == null) {
      return left.group(4) == null ? (right.group(4) == null ? 0 : 1) : -1;
    }
    return comparePreReleases(left.group(4).split("\\."), right.group(4).split("\\."));
  }

  private static int comparePreReleases(String[] left, String[] right) {
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      boolean leftNumeric = left[i].matches("[0-9]+");
      boolean rightNumeric = right[i].matches("[0-9]+");
      int order = leftNumeric && rightNumeric ? new BigInteger(left[i]).compareTo(new BigInteger(right[i]))
          : leftNumeric != rightNumeric ? (leftNumeric ? -1 : 1)
          : Integer.signum(left[i].compareTo(right[i]));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }
}
