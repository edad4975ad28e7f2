package dev.plimsoll.helm.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Library;
import dev.plimsoll.helm.template.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sprig's functions on regular expressions, which are RE2's: matching takes time linear in the text. */
final class RegexLibrary implements Library {
  private record Match(int start, int end) {}

  private final Map<String, Pattern> patterns = new HashMap<>();

  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "regexMatch", "mustRegexMatch", "regexFind", "mustRegexFind" -> "string, string";
      case "regexFindAll", "mustRegexFindAll", "regexSplit", "mustRegexSplit" -> "string, string, int";
      case "regexReplaceAll", "mustRegexReplaceAll", "regexReplaceAllLiteral", "mustRegexReplaceAllLiteral" ->
          "string, string, string";
      case "regexQuoteMeta" -> "string";
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] a, Call call) {
    String first = (String) a[0];
    return switch (name) {
      case "regexMatch" -> isPattern(first) && pattern(first).matcher((String) a[1]).find();
      case "mustRegexMatch" -> pattern(first).matcher((String) a[1]).find();
      case "regexFind", "mustRegexFind" -> find(pattern(first), (String) a[1]);
      case "regexFindAll", "mustRegexFindAll" -> findAll(pattern(first), (String) a[1], ((Int) a[2]).value());
      case "regexReplaceAll", "mustRegexReplaceAll" -> replace(pattern(first), (String) a[1], (String) a[2], true, call);
      case "regexReplaceAllLiteral", "mustRegexReplaceAllLiteral" ->
          replace(pattern(first), (String) a[1], (String) a[2], false, call);
      case "regexSplit", "mustRegexSplit" -> split(pattern(first), (String) a[1], ((Int) a[2]).value());
      default -> quoted(first);
    };
  }

  private Pattern pattern(String text) {
    Pattern known = patterns.get(text);
    if (known == null) {
      try {
        known = Pattern.compile(text);
      } catch (PatternSyntaxException invalid) {
        throw new FunctionError(invalid.getMessage());
      }
      patterns.put(text, known);
    }
    return known;
  }

  private boolean isPattern(String text) {
    try {
      pattern(text);
      return true;
    } catch (FunctionError invalid) {
      return false;
    }
  }

  private static String find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group() : "";
  }

  private static Slice findAll(Pattern pattern, String text, long limit) {
    Slice found = new Slice("string");
    matches(pattern, text, limit).forEach(match -> found.add(text.substring(match.start, match.end)));
    return found;
  }

  /** Go's rule: an empty match right behind another match does not count. */
  private static List<Match> matches(Pattern pattern, String text, long limit) {
    List<Match> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int at = 0;
    int before = -1;
    while (at <= text.length() && (limit < 0 || found.size() < limit) && matcher.find(at)) {
      boolean counts = true;
      if (matcher.end() == at) {
        counts = matcher.start() != before;
        at = behind(text, at);
      } else {
        at = matcher.end();
      }
      before = matcher.end();
      if (counts) {
        found.add(new Match(matcher.start(), matcher.end()));
      }
    }
    return found;
  }

  private static int behind(String text, int at) {
    return at < text.length() ? at + Character.charCount(text.codePointAt(at)) : at + 1;
  }

  private static String replace(Pattern pattern, String text, String with, boolean expands, Call call) {
    StringBuilder out = new StringBuilder();
    Matcher matcher = pattern.matcher(text);
    int copied = 0;
    int at = 0;
    while (at <= text.length() && matcher.find(at)) {
      out.append(text, copied, matcher.start());
      if (matcher.end() > copied || matcher.start() == 0) {
        int before = out.length();
        if (expands) {
          expand(matcher, with, out);
        } else {
          out.append(with);
        }
        call.reserve(out.length() - before);
      }
      copied = matcher.end();
      at = Math.max(matcher.end(), behind(text, at));
    }
    return out.append(text, copied, text.length()).toString();
  }

  /** Go's replacement syntax: {@code $1}, {@code $name} as far as it reads as a name, {@code ${1}x}, {@code $$}. */
  private static void expand(Matcher matcher, String with, StringBuilder out) {
    int at = 0;
    while (at < with.length()) {
      int dollar = with.indexOf('$', at);
      if (dollar < 0 || dollar + 1 >= with.length()) {
        break;
      }
      out.append(with, at, dollar);
      if (with.charAt(dollar + 1) == '$') {
        out.append('$');
        at = dollar + 2;
        continue;
      }
      boolean braces = with.charAt(dollar + 1) == '{';
      int from = dollar + (braces ? 2 : 1);
      int to = from;
      while (to < with.length() && (Character.isLetterOrDigit(with.charAt(to)) || with.charAt(to) == '_')) {
        to++;
      }
      if (to == from || braces && (to >= with.length() || with.charAt(to) != '}')) {
        out.append('$');
        at = dollar + 1;
        continue;
      }
      out.append(group(matcher, with.substring(from, to)));
      at = braces ? to + 1 : to;
    }
    out.append(with, at, with.length());
  }

  private static String group(Matcher matcher, String name) {
    String found = null;
    if (name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int number = name.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(name);
      found = number <= matcher.groupCount() ? matcher.group(number) : null;
    } else if (matcher.pattern().namedGroups().containsKey(name)) {
      found = matcher.group(name);
    }
    return found == null ? "" : found;
  }

  private static Slice split(Pattern pattern, String text, long limit) {
    Slice parts = new Slice("string");
    if (limit == 0) {
      return parts;
    }
    if (!pattern.pattern().isEmpty() && text.isEmpty()) {
      parts.add("");
      return parts;
    }
    int from = 0;
    int end = 0;
    for (Match match : matches(pattern, text, limit)) {
      if (limit > 0 && parts.size() == limit - 1) {
        break;
      }
      end = match.start;
      if (match.end != 0) {
        parts.add(text.substring(from, end));
      }
      from = match.end;
    }
    if (end != text.length()) {
      parts.add(text.substring(from));
    }
    return parts;
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (char c : text.toCharArray()) {
      if ("\\.+*?()|[]{}^$".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
