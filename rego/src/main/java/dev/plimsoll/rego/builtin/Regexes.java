package dev.plimsoll.rego.builtin;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Built-ins on regular expressions with RE2's syntax and linear time. */
final class Regexes implements Builtin.Body {
  private static final int KEPT = 500;
  private static final int LONGEST_PATTERN = 100_000;
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    return switch (name) {
      case "regex.match", "re_match" -> {
        context.work(given.string(1).length() >> 4);
        yield BooleanValue.of(compile(given, given.string(0)).matcher(given.string(1)).find());
      }
      case "regex.is_valid" -> BooleanValue.of(given.at(0) instanceof StringValue pattern && isValid(pattern.value()));
      case "regex.find_n" -> findAll(given, context);
      case "regex.find_all_string_submatch_n" -> findAllGroups(given, context);
      case "regex.replace" -> replace(given, context);
      case "regex.split" -> split(given, context);
      case "regex.template_match" -> templateMatch(given);
      case "regex.globs_match" -> GlobIntersection.match(given, context);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The compiled pattern; a builtin error where it is none. */
  static Pattern compile(Arguments given, String pattern) {
    Pattern compiled = COMPILED.get(pattern);
    if (compiled == null) {
      if (pattern.length() > LONGEST_PATTERN) {
        throw new LimitExceeded("pattern of " + pattern.length() + " characters is too long");
      }
      try {
        compiled = Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        throw given.error("error parsing regexp: " + e.getDescription() + ": `" + e.getPattern() + "`");
      }
      if (COMPILED.size() >= KEPT) {
        COMPILED.clear();
      }
      COMPILED.put(pattern, compiled);
    }
    return compiled;
  }

  private static boolean isValid(String pattern) {
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** The bounds of up to {@code limit} matches with their groups; an empty match that abuts the one before is none. */
  private static List<int[]> matches(Pattern pattern, String text, int limit, BuiltinContext context) {
    List<int[]> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int previousEnd = -1;
    int at = 0;
    while (at <= text.length() && (limit < 0 || found.size() < limit) && matcher.find(at)) {
      context.work(1 + (matcher.end() - at >> 4));
      boolean empty = matcher.start() == matcher.end();
      if (!empty || matcher.start() != previousEnd) {
        int[] bounds = new int[2 * matcher.groupCount() + 2];
        for (int group = 0; group <= matcher.groupCount(); group++) {
          bounds[2 * group] = matcher.start(group);
          bounds[2 * group + 1] = matcher.end(group);
        }
        found.add(bounds);
        context.requireSize(found.size());
        previousEnd = matcher.end();
      }
      at = !empty ? matcher.end()
          : matcher.end() < text.length() ? text.offsetByCodePoints(matcher.end(), 1) : text.length() + 1;
    }
    return found;
  }

  private static Value findAll(Arguments given, BuiltinContext context) {
    String text = given.string(1);
    ArrayValue.Builder found = new ArrayValue.Builder();
    for (int[] bounds : matches(compile(given, given.string(0)), text, given.integer(2), context)) {
      found.add(StringValue.of(text.substring(bounds[0], bounds[1])));
    }
    return found.build();
  }

  private static Value findAllGroups(Arguments given, BuiltinContext context) {
    String text = given.string(1);
    ArrayValue.Builder found = new ArrayValue.Builder();
    for (int[] bounds : matches(compile(given, given.string(0)), text, given.integer(2), context)) {
      ArrayValue.Builder groups = new ArrayValue.Builder();
      for (int i = 0; i < bounds.length; i += 2) {
        groups.add(bounds[i] < 0 ? StringValue.EMPTY : StringValue.of(text.substring(bounds[i], bounds[i + 1])));
      }
      found.add(groups.build());
    }
    return found.build();
  }

  private static Value split(Arguments given, BuiltinContext context) {
    String text = given.string(1);
    Pattern pattern = compile(given, given.string(0));
    ArrayValue.Builder parts = new ArrayValue.Builder();
    int start = 0;
    int end = 0;
    if (!given.string(0).isEmpty() && text.isEmpty()) {
      return ArrayValue.of(StringValue.EMPTY);
    }
    for (int[] bounds : matches(pattern, text, -1, context)) {
      end = bounds[0];
      if (bounds[1] != 0) {
        parts.add(StringValue.of(text.substring(start, end)));
      }
      start = bounds[1];
    }
    if (end != text.length()) {
      parts.add(StringValue.of(text.substring(start)));
    }
    return parts.build();
  }

  private static Value replace(Arguments given, BuiltinContext context) {
    String text = given.string(0);
    Pattern pattern = compile(given, given.string(1));
    String template = given.string(2);
    StringBuilder out = new StringBuilder();
    int copied = 0;
    for (int[] bounds : matches(pattern, text, -1, context)) {
      out.append(text, copied, bounds[0]);
      expand(template, text, bounds, pattern, out);
      copied = bounds[1];
      context.requireSize(out.length());
    }
    return StringValue.of(out.append(text, copied, text.length()).toString());
  }

  /** Go's {@code Regexp.Expand}: {@code $1}, {@code ${1}}, {@code $name}; an unknown group is empty. */
  private static void expand(String template, String text, int[] bounds, Pattern pattern, StringBuilder out) {
    int at = 0;
    while (at < template.length()) {
      int dollar = template.indexOf('$', at);
      if (dollar < 0) {
        break;
      }
      out.append(template, at, dollar);
      at = dollar + 1;
      if (at < template.length() && template.charAt(at) == '$') {
        out.append('$');
        at++;
        continue;
      }
      boolean braced = at < template.length() && template.charAt(at) == '{';
      int start = braced ? at + 1 : at;
      int end = start;
      while (end < template.length() && (Character.isLetterOrDigit(template.charAt(end)) || template.charAt(end) == '_')) {
        end++;
      }
      boolean malformed = end == start || braced && (end == template.length() || template.charAt(end) != '}');
      if (malformed) {
        out.append('$');
        continue;
      }
      int group = group(template.substring(start, end), pattern);
      if (group >= 0 && 2 * group < bounds.length && bounds[2 * group] >= 0) {
        out.append(text, bounds[2 * group], bounds[2 * group + 1]);
      }
      at = braced ? end + 1 : end;
    }
    out.append(template, at, template.length());
  }

  private static int group(String name, Pattern pattern) {
    if (name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return name.length() > 6 ? -1 : Integer.parseInt(name);
    }
    return pattern.namedGroups().getOrDefault(name, -1);
  }

  private static Value templateMatch(Arguments given) {
    String template = given.string(0);
    String open = given.string(2);
    String close = given.string(3);
    if (open.codePointCount(0, open.length()) != 1 || close.codePointCount(0, close.length()) != 1) {
      throw given.error("start and end delimiters must be one character each");
    }
    StringBuilder pattern = new StringBuilder("^");
    int at = 0;
    for (int start = template.indexOf(open); start >= 0; start = template.indexOf(open, at)) {
      int end = closing(template, start, open, close);
      if (end < 0) {
        throw given.error("mismatch of template delimiters in \"" + template + "\"");
      }
      pattern.append(Pattern.quote(template.substring(at, start)));
      pattern.append('(').append(template, start + open.length(), end).append(')');
      at = end + close.length();
    }
    if (template.indexOf(close, at) >= 0) {
      throw given.error("mismatch of template delimiters in \"" + template + "\"");
    }
    pattern.append(Pattern.quote(template.substring(at))).append('$');
    return BooleanValue.of(compile(given, pattern.toString()).matcher(given.string(1)).find());
  }

  private static int closing(String template, int start, String open, String close) {
    int depth = 0;
    for (int i = start; i < template.length(); i++) {
      if (template.startsWith(open, i)) {
        depth++;
      } else if (template.startsWith(close, i) && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
