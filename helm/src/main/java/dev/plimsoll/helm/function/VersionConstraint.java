package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What versions a dependency or a chart accepts: alternatives of comparisons, {@code ^1.2 || >=2.0 <3, 5.x}. */
public final class VersionConstraint {
  private static final String VERSION = "v?([0-9|x|X|\\*]+)(\\.[0-9|x|X|\\*]+)?(\\.[0-9|x|X|\\*]+)?"
      + "(-([0-9A-Za-z\\-]+(\\.[0-9A-Za-z\\-]+)*))?(\\+([0-9A-Za-z\\-]+(\\.[0-9A-Za-z\\-]+)*))?";
  private static final String OPERATORS = "=||!=|>|<|>=|=>|<=|=<|~|~>|\\^";
  private static final Pattern ONE = Pattern.compile("(" + OPERATORS + ")\\s*(" + VERSION + ")");
  private static final Pattern WHOLE = Pattern.compile("(\\s*(" + OPERATORS + ")\\s*(" + VERSION + ")\\s*)"
      + "((?:\\s+|,\\s*)(" + OPERATORS + ")\\s*(" + VERSION + ")\\s*)*");
  private static final Pattern RANGE = Pattern.compile("\\s*(" + VERSION + ")\\s+-\\s+(" + VERSION + ")\\s*");
  private static final int RANGE_END = 11;
  private static final int LONGEST = 512;
  private static final int MOST_ALTERNATIVES = 32;

  private final List<List<Comparison>> alternatives;

  private VersionConstraint(List<List<Comparison>> alternatives) {
    this.alternatives = List.copyOf(alternatives);
  }

  /**
   * The constraint that {@code text} spells.
   *
   * @throws FunctionError where it is none
   */
  public static VersionConstraint parse(String text) {
    if (text.length() > LONGEST) {
      throw new FunctionError("constraint string is too long (max 512 bytes)");
    }
    String[] groups = withoutRanges(text).split("\\|\\|", -1);
    if (groups.length > MOST_ALTERNATIVES) {
      throw new FunctionError("too many constraint groups (max 32)");
    }
    List<List<Comparison>> alternatives = new ArrayList<>();
    for (String group : groups) {
      if (!WHOLE.matcher(group).matches()) {
        throw new FunctionError("improper constraint: " + Quote.quote(group));
      }
      List<Comparison> comparisons = new ArrayList<>();
      Matcher one = ONE.matcher(group);
      while (one.find()) {
        comparisons.add(Comparison.of(one));
      }
      alternatives.add(List.copyOf(comparisons));
    }
    return new VersionConstraint(alternatives);
  }

  private static String withoutRanges(String text) {
    Matcher range = RANGE.matcher(text);
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (range.find()) {
      out.append(text, at, range.start()).append(">= ").append(range.group(1)).append(", <= ");
      out.append(range.group(RANGE_END)).append(' ');
      at = range.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  /** Whether {@code version} meets it; a prerelease only where an alternative names one. */
  public boolean accepts(SemanticVersion version) {
    for (List<Comparison> alternative : alternatives) {
      boolean prereleases = alternative.stream().anyMatch(one -> !one.version.prerelease().isEmpty());
      if ((version.prerelease().isEmpty() || prereleases) && alternative.stream().allMatch(one -> one.accepts(version))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it accepts one version alone. */
  public boolean isExact() {
    return alternatives.size() == 1 && alternatives.get(0).size() == 1 && alternatives.get(0).get(0).isExact();
  }

  /** An operator and a version of which the last numbers may be left open. */
  private record Comparison(String operator, SemanticVersion version, boolean open, boolean minorOpen, boolean patchOpen) {
    static Comparison of(Matcher match) {
      String major = match.group(3);
      String minor = match.group(4) == null ? "" : match.group(4);
      String patch = match.group(5) == null ? "" : match.group(5);
      String prerelease = match.group(6) == null ? "" : match.group(6);
      if (isAny(major)) {
        return new Comparison(match.group(1), version("0.0.0" + prerelease), true, false, false);
      }
      if (minor.isEmpty() || isAny(minor.substring(1))) {
        return new Comparison(match.group(1), version(major + ".0.0" + prerelease), true, true, false);
      }
      if (patch.isEmpty() || isAny(patch.substring(1))) {
        return new Comparison(match.group(1), version(major + minor + ".0" + prerelease), true, false, true);
      }
      return new Comparison(match.group(1), version(match.group(2)), false, false, false);
    }

    private static boolean isAny(String part) {
      return part.equals("x") || part.equals("X") || part.equals("*");
    }

    private static SemanticVersion version(String text) {
      try {
        return SemanticVersion.parse(text);
      } catch (FunctionError invalid) {
        throw new FunctionError("constraint parser error");
      }
    }

    boolean isExact() {
      return !open && (operator.isEmpty() || operator.equals("="));
    }

    boolean accepts(SemanticVersion v) {
      return switch (operator) {
        case "", "=" -> open ? tilde(v) : v.compareTo(version) == 0;
        case "!=" -> differs(v);
        case ">" -> greater(v);
        case "<" -> v.compareTo(version) < 0;
        case ">=", "=>" -> v.compareTo(version) >= 0;
        case "<=", "=<" -> open ? atMostOpen(v) : v.compareTo(version) <= 0;
        case "~", "~>" -> tilde(v);
        default -> caret(v);
      };
    }

    private boolean differs(SemanticVersion v) {
      if (!open) {
        return v.compareTo(version) != 0;
      }
      if (v.major() != version.major()) {
        return true;
      }
      if (minorOpen) {
        return false;
      }
      if (v.minor() != version.minor()) {
        return true;
      }
      if (patchOpen) {
        return SemanticVersion.comparePrereleases(v.prerelease(), version.prerelease()) != 0;
      }
      return v.patch() != version.patch() || v.compareTo(version) != 0;
    }

    private boolean greater(SemanticVersion v) {
      if (!open || v.major() != version.major()) {
        return open ? Long.compareUnsigned(v.major(), version.major()) > 0 : v.compareTo(version) > 0;
      }
      if (minorOpen) {
        return false;
      }
      return patchOpen ? Long.compareUnsigned(v.minor(), version.minor()) > 0 : v.compareTo(version) > 0;
    }

    private boolean atMostOpen(SemanticVersion v) {
      int major = Long.compareUnsigned(v.major(), version.major());
      return major < 0 || major == 0 && (minorOpen || Long.compareUnsigned(v.minor(), version.minor()) <= 0);
    }

    private boolean tilde(SemanticVersion v) {
      if (v.compareTo(version) < 0) {
        return false;
      }
      boolean zero = version.major() == 0 && version.minor() == 0 && version.patch() == 0;
      if (zero && !minorOpen && !patchOpen) {
        return true;
      }
      return v.major() == version.major() && (minorOpen || v.minor() == version.minor());
    }

    private boolean caret(SemanticVersion v) {
      if (v.compareTo(version) < 0 || v.major() != version.major()) {
        return false;
      }
      if (version.major() != 0 || minorOpen) {
        return true;
      }
      if (v.minor() != version.minor()) {
        return false;
      }
      return version.minor() != 0 || patchOpen || v.patch() == version.patch();
    }
  }
}
