package dev.plimsoll.helm.chart;

import dev.plimsoll.source.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that templates mention. Only mentions by name are seen; where all of {@code .Values} is handed on, what is used
 * cannot be known.
 */
final class ValueUses {
  /** An action, strings and comments in it kept whole; RE2, for the JDK's engine recurses on each character of a long one. */
  private static final com.google.re2j.Pattern ACTION = com.google.re2j.Pattern.compile("\\{\\{-?\\s*(/\\*.*?\\*/|(?:\"(?:\\\\.|[^\"\\\\])*\"|`[^`]*`|[^\"`])*?)\\s*-?}}", com.google.re2j.Pattern.DOTALL);
  private static final Pattern MENTION = Pattern.compile("[$.\\w]*\\.Values((?:\\.[A-Za-z_]\\w*)+)|index\\s+[$.\\w]*\\.Values((?:\\s+\"[^\"]*\")+)");
  private static final Pattern WHOLE = Pattern.compile("\\.Values(?![\\w.])");
  private static final Pattern BLOCK = Pattern.compile("(if|with|range|define|block|else|end)\\b.*", Pattern.DOTALL);
  private static final Pattern CONDITION = Pattern.compile("(else\\s+)?(if|with|range)\\b.*", Pattern.DOTALL);
  private static final Pattern GUARD =
      Pattern.compile("\\b(default|coalesce|required|hasKey|empty|ternary|dig|get|and|or|not|kindIs|typeIs|eq|ne|fail|any|all|has)\\b");

  private final List<ValueUse> uses = new ArrayList<>();
  private boolean complete = true;

  /** Adds what a template mentions. */
  void add(Source template, boolean isOwn) {
    String text = template.text();
    Deque<Set<String>> open = new ArrayDeque<>();
    open.push(Set.of());
    com.google.re2j.Matcher action = ACTION.matcher(text);
    while (action.find()) {
      String body = action.group(1);
      if (body.startsWith("/*")) {
        continue;
      }
      boolean condition = CONDITION.matcher(body).matches();
      Set<String> named = mentions(template, action.start(1), body, condition, open.peek(), isOwn);
      complete &= !WHOLE.matcher(MENTION.matcher(body).replaceAll("")).find();
      follow(body, named, open);
    }
  }

  private static void follow(String body, Set<String> named, Deque<Set<String>> open) {
    Matcher block = BLOCK.matcher(body);
    if (!block.matches()) {
      return;
    }
    switch (block.group(1)) {
      case "end" -> {
        if (open.size() > 1) {
          open.pop();
        }
      }
      case "else" -> {
        Set<String> guards = new HashSet<>(open.peek());
        guards.addAll(named);
        if (open.size() > 1) {
          open.pop();
          open.push(guards);
        }
      }
      default -> {
        Set<String> guards = new HashSet<>(open.peek());
        guards.addAll(named);
        open.push(guards);
      }
    }
  }

  private Set<String> mentions(Source template, int offset, String body, boolean condition, Set<String> guards, boolean isOwn) {
    Set<String> named = new HashSet<>();
    boolean safe = condition || GUARD.matcher(body).find() || body.contains(":=") || body.contains("include") || body.contains("tpl");
    Matcher mention = MENTION.matcher(body);
    while (mention.find()) {
      List<String> path = mention.group(1) != null
          ? List.of(mention.group(1).substring(1).split("\\."))
          : List.of(mention.group(2).strip().replaceAll("^\"|\"$", "").split("\"\\s+\""));
      named.add(String.join(".", path));
      boolean guarded = safe || isGuarded(path, guards);
      uses.add(new ValueUse(path, template.span(offset + mention.start(), offset + mention.end()), guarded, isOwn));
    }
    return named;
  }

  /** Whether a block is entered on account of the value, of what holds it or of something beside it. */
  private static boolean isGuarded(List<String> path, Set<String> guards) {
    String parent = path.size() > 1 ? String.join(".", path.subList(0, path.size() - 1)) : path.get(0);
    return guards.stream().anyMatch(guard -> guard.equals(parent) || guard.startsWith(parent + ".") || parent.startsWith(guard + ".")
        || guard.equals(String.join(".", path)));
  }

  List<ValueUse> all() {
    return List.copyOf(uses);
  }

  /** Whether no template hands on all values at once. */
  boolean isComplete() {
    return complete;
  }
}
