package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Function;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.GoObject;
import dev.plimsoll.helm.template.Int;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of up to three numbers, with what SemVer allows behind them; missing numbers are zero. */
public record SemanticVersion(long major, long minor, long patch, String prerelease, String metadata, String original)
    implements GoObject, Comparable<SemanticVersion> {
  private static final Pattern FORM = Pattern.compile(
      "v?([0-9]+)(?:\\.([0-9]+))?(?:\\.([0-9]+))?"
          + "(?:-([0-9A-Za-z\\-]+(?:\\.[0-9A-Za-z\\-]+)*))?(?:\\+([0-9A-Za-z\\-]+(?:\\.[0-9A-Za-z\\-]+)*))?");
  private static final String TYPE = "*semver.Version";
  private static final int LONGEST = 256;

  /**
   * The version that {@code text} spells.
   *
   * @throws FunctionError where it is none
   */
  public static SemanticVersion parse(String text) {
    if (text.length() > LONGEST) {
      throw new FunctionError("version string is too long (max 256 bytes)");
    }
    Matcher match = FORM.matcher(text);
    if (!match.matches()) {
      throw new FunctionError("invalid semantic version");
    }
    String prerelease = orEmpty(match.group(4));
    for (String part : prerelease.split("\\.")) {
      if (part.length() > 1 && part.charAt(0) == '0' && isNumber(part)) {
        throw new FunctionError("version segment starts with 0");
      }
    }
    return new SemanticVersion(segment(match.group(1)), segment(match.group(2)), segment(match.group(3)),
        prerelease, orEmpty(match.group(5)), text);
  }

  /** Whether {@code text} is a version. */
  public static boolean isValid(String text) {
    try {
      parse(text);
      return true;
    } catch (FunctionError invalid) {
      return false;
    }
  }

  private static String orEmpty(String group) {
    return group == null ? "" : group;
  }

  private static long segment(String digits) {
    try {
      return digits == null ? 0 : Long.parseUnsignedLong(digits);
    } catch (NumberFormatException tooLong) {
      throw new FunctionError("error parsing version segment: strconv.ParseUint: parsing \"" + digits + "\": value out of range");
    }
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public int compareTo(SemanticVersion other) {
    int order = Long.compareUnsigned(major, other.major);
    order = order != 0 ? order : Long.compareUnsigned(minor, other.minor);
    order = order != 0 ? order : Long.compareUnsigned(patch, other.patch);
    if (order != 0 || prerelease.equals(other.prerelease)) {
      return order;
    }
    return prerelease.isEmpty() ? 1 : other.prerelease.isEmpty() ? -1 : comparePrereleases(prerelease, other.prerelease);
  }

  static int comparePrereleases(String left, String right) {
    String[] first = left.split("\\.", -1);
    String[] second = right.split("\\.", -1);
    for (int i = 0; i < Math.max(first.length, second.length); i++) {
      String a = i < first.length ? first[i] : "";
      String b = i < second.length ? second[i] : "";
      if (!a.equals(b)) {
        return compareParts(a, b);
      }
    }
    return 0;
  }

  private static int compareParts(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? -1 : 1;
    }
    boolean firstNumber = isNumber(a) && a.length() < 19;
    boolean secondNumber = isNumber(b) && b.length() < 19;
    if (firstNumber && secondNumber) {
      return Long.compare(Long.parseLong(a), Long.parseLong(b));
    }
    return firstNumber ? -1 : secondNumber ? 1 : Integer.signum(a.compareTo(b));
  }

  @Override
  public String typeName() {
    return TYPE;
  }

  @Override
  public Object plain() {
    return toString();
  }

  @Override
  public Optional<Function> method(String name) {
    return switch (name) {
      case "Major", "Minor", "Patch", "Prerelease", "Metadata", "Original", "String", "IncMajor", "IncMinor", "IncPatch" ->
          Optional.of(Methods.of(name, "", args -> part(name)));
      case "Compare" -> Optional.of(Methods.of(name, TYPE, args -> Int.of(compareTo((SemanticVersion) args[0]))));
      case "Equal" -> Optional.of(Methods.of(name, TYPE, args -> compareTo((SemanticVersion) args[0]) == 0));
      case "LessThan" -> Optional.of(Methods.of(name, TYPE, args -> compareTo((SemanticVersion) args[0]) < 0));
      case "GreaterThan" -> Optional.of(Methods.of(name, TYPE, args -> compareTo((SemanticVersion) args[0]) > 0));
      default -> Optional.empty();
    };
  }

  private Object part(String name) {
    return switch (name) {
      case "Major" -> new Int(Int.Kind.UINT64, major);
      case "Minor" -> new Int(Int.Kind.UINT64, minor);
      case "Patch" -> new Int(Int.Kind.UINT64, patch);
      case "Prerelease" -> prerelease;
      case "Metadata" -> metadata;
      case "Original" -> original;
      case "IncMajor" -> next(major + 1, 0, 0);
      case "IncMinor" -> next(major, minor + 1, 0);
      case "IncPatch" -> next(major, minor, prerelease.isEmpty() ? patch + 1 : patch);
      default -> toString();
    };
  }

  private static SemanticVersion next(long major, long minor, long patch) {
    return new SemanticVersion(major, minor, patch, "", "", major + "." + minor + "." + patch);
  }

  @Override
  public String toString() {
    return Long.toUnsignedString(major) + "." + Long.toUnsignedString(minor) + "." + Long.toUnsignedString(patch)
        + (prerelease.isEmpty() ? "" : "-" + prerelease) + (metadata.isEmpty() ? "" : "+" + metadata);
  }
}
