package dev.plimsoll.rego;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes a module and an input of a seed: small documents, many ways to walk them. */
final class RandomModule {
  private static final String[] KEYS = {"a", "b", "c", "d"};

  private final Random random;
  private final List<String> bound = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private boolean isNegated;
  private int fresh;

  RandomModule(long seed) {
    random = new Random(seed);
  }

  String input() {
    return "{\"a\": " + document(3) + ", \"b\": " + document(3) + ", \"c\": " + document(2) + "}";
  }

  /** Mostly collections near the root: so that references lead somewhere. */
  private String document(int depth) {
    int size = 1 + random.nextInt(3);
    List<String> parts = new ArrayList<>();
    switch (depth == 0 ? 3 + random.nextInt(4) : random.nextInt(depth == 3 ? 4 : 6)) {
      case 0, 1:
        for (int i = 0; i < size; i++) {
          parts.add(document(depth - 1));
        }
        return "[" + String.join(", ", parts) + "]";
      case 2, 3:
        if (depth > 0) {
          for (int i = 0; i < size; i++) {
            parts.add("\"" + KEYS[i] + "\": " + document(depth - 1));
          }
          return "{" + String.join(", ", parts) + "}";
        }
        return "null";
      default:
        return scalar();
    }
  }

  private String scalar() {
    return switch (random.nextInt(6)) {
      case 0 -> "true";
      case 1 -> "false";
      case 2 -> "\"" + KEYS[random.nextInt(KEYS.length)] + "\"";
      case 3 -> "\"x y\"";
      default -> String.valueOf(random.nextInt(5));
    };
  }

  /** A module of the package, in version 1 of the language. */
  String text(String packageName) {
    StringBuilder text = new StringBuilder("package " + packageName + "\n\nimport rego.v1\n");
    text.append("\nf(x) := y if {\n  y := [x, 1]\n}\n");
    text.append("\ng(x, y) := x if {\n  x == y\n} else := \"other\"\n");
    text.append("\nh([x, y]) := {\"x\": x, \"y\": y}\n");
    text.append("\nh({\"a\": z}) := z\n");
    text.append("\ndefault d0 := \"none\"\n");
    text.append(rule("d0 := "));
    int rules = 3 + random.nextInt(4);
    for (int i = 0; i < rules; i++) {
      text.append(switch (random.nextInt(6)) {
        case 0 -> rule("c" + i + " := ");
        case 1, 2 -> rule("s" + i + " contains ");
        case 3 -> keyed("o" + i);
        case 4 -> rule("r.q" + i + ".z contains ");
        default -> chain(i);
      });
    }
    return text.toString();
  }

  private String rule(String head) {
    forget();
    String body = body(2 + random.nextInt(3));
    return "\n" + head + term(2) + " if {\n" + body + "}\n";
  }

  private void forget() {
    bound.clear();
    others.clear();
  }

  private String keyed(String name) {
    forget();
    String body = body(2 + random.nextInt(3));
    return "\n" + name + "[" + variable() + "] := " + term(1) + " if {\n" + body + "}\n";
  }

  private String chain(int number) {
    String first = rule("e" + number + " := ").stripTrailing();
    forget();
    return first + " else := " + random.nextInt(3) + " if {\n" + body(1) + "}\n";
  }

  private String body(int statements) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < statements; i++) {
      body.append("  ").append(statement(2)).append('\n');
    }
    return body.toString();
  }

  private String statement(int depth) {
    switch (random.nextInt(15)) {
      case 0, 1, 2: {
        String key = name();
        String value = name();
        String collection = reference();
        bound.add(key);
        bound.add(value);
        return "some " + key + ", " + value + " in " + collection;
      }
      case 3, 4: {
        boolean isAny = random.nextBoolean();
        String value = isAny ? reference() : term(depth);
        String name = name();
        (isAny ? bound : others).add(name);
        return name + " := " + value;
      }
      case 5:
        isNegated = true;
        String negated = "not " + (random.nextBoolean() ? reference() : comparison(depth));
        isNegated = false;
        return negated;
      case 6:
        return comparison(depth);
      case 7: {
        String name = name();
        String text = reference() + "[" + name + "]" + (random.nextBoolean() ? " = " + term(1) : "");
        bound.add(name);
        return text;
      }
      case 8: {
        String left = name();
        String right = name();
        String text = "[" + left + ", " + right + "] = " + (random.nextBoolean() ? reference() : "[" + reference() + ", " + reference() + "]");
        bound.add(left);
        bound.add(right);
        return text;
      }
      case 9: {
        List<String> outer = new ArrayList<>(bound);
        String collection = reference();
        String name = name();
        bound.add(name);
        String inner = name + " != " + term(1) + (random.nextBoolean() ? "; " + comparison(1) : "");
        bound.clear();
        bound.addAll(outer);
        return "every " + name + " in " + collection + " { " + inner + " }";
      }
      case 10: {
        String name = name();
        String text = reference() + " = " + name;
        bound.add(name);
        return text;
      }
      case 11:
        return comparison(1) + " with input." + KEYS[random.nextInt(3)] + " as " + term(1);
      case 12:
        return term(1) + " in " + reference();
      case 13:
        return reference();
      default: {
        String name = name();
        String text = "count(" + collection() + ", " + name + ")";
        others.add(name);
        return text;
      }
    }
  }

  private String comparison(int depth) {
    String[] operators = {"==", "!=", "<", "<=", ">", ">="};
    return reference() + " " + operators[random.nextInt(operators.length)] + " " + term(depth);
  }

  private String name() {
    return "v" + fresh++;
  }

  private String variable() {
    return bound.isEmpty() ? "input.c" : bound.get(random.nextInt(bound.size()));
  }

  private String reference() {
    StringBuilder text = new StringBuilder("input");
    if (!bound.isEmpty() && random.nextInt(3) == 0) {
      text = new StringBuilder(variable());
    } else {
      text.append('.').append(KEYS[random.nextInt(3)]);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append('[').append(index()).append(']');
    }
    return text.toString();
  }

  private String index() {
    return switch (random.nextInt(6)) {
      case 0, 5 -> isNegated ? "1" : "_";
      case 1 -> "0";
      case 2 -> "\"" + KEYS[random.nextInt(KEYS.length)] + "\"";
      default -> variable();
    };
  }

  private String collection() {
    List<String> outer = new ArrayList<>(bound);
    List<String> outerOthers = new ArrayList<>(others);
    boolean outerNegated = isNegated;
    isNegated = false;
    String name = name();
    String text = name + " | some " + name + " in " + reference();
    bound.add(name);
    if (random.nextBoolean()) {
      text += "; " + statement(1);
    }
    forget();
    bound.addAll(outer);
    others.addAll(outerOthers);
    isNegated = outerNegated;
    return random.nextBoolean() ? "[" + text + "]" : "{" + text + "}";
  }

  private String term(int depth) {
    switch (depth <= 0 ? random.nextInt(4) : random.nextInt(14)) {
      case 0:
        return scalar();
      case 1:
        return others.isEmpty() ? variable() : others.get(random.nextInt(others.size()));
      case 2:
        return variable();
      case 3, 4:
        return reference();
      case 5:
        return "[" + term(depth - 1) + ", " + term(depth - 1) + "]";
      case 6:
        return "{\"k\": " + term(depth - 1) + "}";
      case 7:
        return "{" + term(depth - 1) + ", " + term(depth - 1) + "}";
      case 8, 9:
        return collection();
      case 10:
        return "f(" + term(depth - 1) + ")";
      case 11:
        return "g(" + term(depth - 1) + ", " + term(depth - 1) + ")";
      case 12:
        return "h(" + reference() + ")";
      default:
        return "sprintf(\"%v\", [" + term(depth - 1) + "])";
    }
  }
}
