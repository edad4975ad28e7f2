package dev.plimsoll.compose;

import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Compose makes of the dollar signs in a scalar: {@code $X}, {@code ${X}} with its operators, and {@code $$}. */
public final class Interpolation {
  private static final int MAX_DEPTH = 24;
  private static final int MAX_FOUND = 100;

  private final Scalar scalar;
  private final String text;
  private final int base;
  private final List<Variable> variables = new ArrayList<>();
  private final List<Span> malformed = new ArrayList<>();

  private Interpolation(Scalar scalar) {
    this.scalar = scalar;
    this.text = scalar.text();
    this.base = base(scalar);
    if (text.indexOf('$') >= 0) {
      scan(0, text.length(), 0);
    }
  }

  public static Interpolation of(Scalar scalar) {
    return new Interpolation(scalar);
  }

  /** The variables in order, those in the words of others behind these. */
  public List<Variable> variables() {
    return List.copyOf(variables);
  }

  /** The dollar signs that Compose stops at. */
  public List<Span> malformed() {
    return List.copyOf(malformed);
  }

  /** Whether no variable is in it. */
  public boolean isConstant() {
    return variables.isEmpty() && malformed.isEmpty();
  }

  /** Its value where {@code values} set the variables; empty where one without a default is not among them. */
  public Optional<String> resolve(Map<String, String> values) {
    return malformed.isEmpty() ? resolve(text, values, 0) : Optional.empty();
  }

  private void scan(int from, int to, int depth) {
    int at = text.indexOf('$', from);
    while (at >= 0 && at < to && variables.size() + malformed.size() < MAX_FOUND) {
      int end = endOfVariable(text, at, to);
      if (end < 0 || depth > MAX_DEPTH) {
        malformed.add(span(at, Math.min(to, at + 1)));
        end = at + 1;
      } else if (text.charAt(at + 1) != '$') {
        Parts parts = Parts.of(text, at, end);
        variables.add(new Variable(span(at, end), parts.name, parts.operator, text.substring(parts.wordStart, parts.wordEnd)));
        scan(parts.wordStart, parts.wordEnd, depth + 1);
      }
      at = text.indexOf('$', end);
    }
  }

  private static Optional<String> resolve(String text, Map<String, String> values, int depth) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    int at = text.indexOf('$');
    while (at >= 0) {
      out.append(text, from, at);
      int end = endOfVariable(text, at, text.length());
      if (end < 0 || depth > MAX_DEPTH) {
        return Optional.empty();
      }
      if (text.charAt(at + 1) == '$') {
        out.append('$');
      } else {
        Parts parts = Parts.of(text, at, end);
        String value = values.get(parts.name);
        boolean set = value != null && !(parts.operator.startsWith(":") && value.isEmpty());
        String word = text.substring(parts.wordStart, parts.wordEnd);
        Optional<String> put =
            parts.operator.endsWith("+") ? (set ? resolve(word, values, depth + 1) : Optional.of(""))
            : set ? Optional.of(value)
            : parts.operator.endsWith("-") ? resolve(word, values, depth + 1)
            : Optional.empty();
        if (put.isEmpty()) {
          return put;
        }
        out.append(put.get());
      }
      from = end;
      at = text.indexOf('$', end);
    }
    return Optional.of(out.append(text, from, text.length()).toString());
  }

  /** The offset behind the variable or {@code $$} that starts at {@code at}; -1 where the dollar sign starts none. */
  private static int endOfVariable(String text, int at, int to) {
    if (at + 1 >= to) {
      return -1;
    }
    char next = text.charAt(at + 1);
    if (next == '$') {
      return at + 2;
    }
    if (next != '{') {
      int end = endOfName(text, at + 1, to);
      return end > at + 1 ? end : -1;
    }
    int nameEnd = endOfName(text, at + 2, to);
    if (nameEnd == at + 2 || nameEnd >= to) {
      return -1;
    }
    if (text.charAt(nameEnd) != '}' && operatorAt(text, nameEnd).isEmpty()) {
      return -1;
    }
    int open = 0;
    for (int i = nameEnd; i < to; i++) {
      char c = text.charAt(i);
      if (c == '{' && text.charAt(i - 1) == '$') {
        open++;
      } else if (c == '}' && open-- == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private static String operatorAt(String text, int at) {
    for (String operator : List.of(":-", ":?", ":+", "-", "?", "+")) {
      if (text.startsWith(operator, at)) {
        return operator;
      }
    }
    return "";
  }

  private static int endOfName(String text, int from, int to) {
    int at = from;
    while (at < to && isNamePart(text.charAt(at), at > from)) {
      at++;
    }
    return at;
  }

  private static boolean isNamePart(char c, boolean inside) {
    return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || inside && c >= '0' && c <= '9';
  }

  private Span span(int from, int to) {
    Span all = scalar.span();
    return base < 0 ? all.firstLine() : all.source().span(base + from, base + to);
  }

  /** The source's offset of the text's first character; -1 where the text is not written as it reads. */
  private static int base(Scalar scalar) {
    int at = scalar.span().start() + (scalar.isPlain() ? 0 : 1);
    return scalar.span().source().text().startsWith(scalar.text(), at) ? at : -1;
  }

  private record Parts(String name, String operator, int wordStart, int wordEnd) {
    static Parts of(String text, int at, int end) {
      if (text.charAt(at + 1) != '{') {
        return new Parts(text.substring(at + 1, end), "", end, end);
      }
      int nameEnd = endOfName(text, at + 2, end);
      String operator = operatorAt(text, nameEnd);
      return new Parts(text.substring(at + 2, nameEnd), operator, nameEnd + operator.length(), end - 1);
    }
  }
}
