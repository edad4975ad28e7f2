package dev.plimsoll.rego.builtin;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.NullValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Built-ins on globs: {@code *} and {@code ?} stop at delimiters, {@code **} does not; {@code [abc]}, {@code [!a-z]} and
 * nested {@code {a,b}} as well. A glob becomes a regular expression of RE2, so matching takes linear time.
 */
final class Globs implements Builtin.Body {
  private static final int KEPT = 500;
  private static final int DEEPEST = 50;
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    if (name.equals("glob.quote_meta")) {
      return StringValue.of(given.string(0).replaceAll("[*?\\\\\\[\\]{}]", "\\\\$0"));
    }
    return BooleanValue.of(compile(given, delimiters(given)).matcher(given.string(2)).matches());
  }

  private static String delimiters(Arguments given) {
    if (given.at(1) instanceof NullValue) {
      return "";
    }
    StringBuilder delimiters = new StringBuilder();
    for (Value element : given.array(1)) {
      if (!(element instanceof StringValue string)) {
        throw given.type(1, "array of strings", "array containing " + element.typeName());
      }
      if (string.value().codePointCount(0, string.value().length()) != 1) {
        throw given.error("delimiter \"" + string.value() + "\" is not one character");
      }
      delimiters.append(string.value());
    }
    return delimiters.isEmpty() ? "." : delimiters.toString();
  }

  private static Pattern compile(Arguments given, String delimiters) {
    String glob = given.string(0);
    String key = delimiters + '\n' + glob;
    Pattern compiled = COMPILED.get(key);
    if (compiled == null) {
      if (glob.length() > 10_000) {
        throw new LimitExceeded("glob of " + glob.length() + " characters is too long");
      }
      try {
        compiled = Pattern.compile(new Translator(given, glob, delimiters).expression(), Pattern.DOTALL);
      } catch (PatternSyntaxException e) {
        throw given.error("invalid glob \"" + glob + "\"");
      }
      if (COMPILED.size() >= KEPT) {
        COMPILED.clear();
      }
      COMPILED.put(key, compiled);
    }
    return compiled;
  }

  private static final class Translator {
    private final Arguments given;
    private final String glob;
    private final String single;
    private final StringBuilder out = new StringBuilder();
    private int at;

    Translator(Arguments given, String glob, String delimiters) {
      this.given = given;
      this.glob = glob;
      this.single = delimiters.isEmpty() ? "." : "[^" + escaped(delimiters) + "]";
    }

    String expression() {
      sequence(0);
      return out.toString();
    }

    private void sequence(int depth) {
      while (at < glob.length()) {
        char c = glob.charAt(at++);
        switch (c) {
          case '*' -> {
            boolean all = at < glob.length() && glob.charAt(at) == '*';
            at += all ? 1 : 0;
            out.append(all ? ".*" : single + "*");
          }
          case '?' -> out.append(single);
          case '[' -> range();
          case '{' -> alternatives(depth + 1);
          case ',', '}' -> {
            if (depth > 0) {
              at--;
              return;
            }
            out.append(escaped(String.valueOf(c)));
          }
          case '\\' -> {
            if (at < glob.length()) {
              at--;
              literal();
            }
          }
          default -> {
            at--;
            literal();
          }
        }
      }
    }

    private void literal() {
      if (glob.charAt(at) == '\\') {
        at++;
      }
      int point = glob.codePointAt(at);
      at += Character.charCount(point);
      out.append(escaped(Character.toString(point)));
    }

    private void alternatives(int depth) {
      if (depth > DEEPEST) {
        throw given.error("glob is nested too deeply");
      }
      out.append("(?:");
      while (true) {
        sequence(depth);
        if (at >= glob.length()) {
          throw given.error("glob \"" + glob + "\" lacks a closing brace");
        }
        if (glob.charAt(at++) == '}') {
          out.append(')');
          return;
        }
        out.append('|');
      }
    }

    private void range() {
      boolean not = at < glob.length() && glob.charAt(at) == '!';
      at += not ? 1 : 0;
      StringBuilder set = new StringBuilder();
      boolean span = at + 1 < glob.length() && glob.charAt(at + 1) == '-';
      if (span && (at + 3 >= glob.length() || glob.charAt(at + 3) != ']')) {
        throw given.error("invalid range in glob \"" + glob + "\"");
      }
      if (span) {
        set.append(escaped(glob.substring(at, at + 1))).append('-').append(escaped(glob.substring(at + 2, at + 3)));
        at += 3;
      }
      while (!span && at < glob.length() && glob.charAt(at) != ']') {
        at += glob.charAt(at) == '\\' && at + 1 < glob.length() ? 1 : 0;
        int point = glob.codePointAt(at);
        at += Character.charCount(point);
        set.append(escaped(Character.toString(point)));
      }
      if (at >= glob.length() || set.isEmpty()) {
        throw given.error("invalid range in glob \"" + glob + "\"");
      }
      at++;
      out.append(not ? "[^" : "[").append(set).append(']');
    }

    private static String escaped(String text) {
      StringBuilder out = new StringBuilder();
      text.codePoints().forEach(c -> {
        if (c < 0x80 && !Character.isLetterOrDigit(c)) {
          out.append(String.format("\\x{%x}", c));
        } else {
          out.appendCodePoint(c);
        }
      });
      return out.toString();
    }
  }
}
