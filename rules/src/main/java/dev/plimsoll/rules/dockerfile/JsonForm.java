package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.CommandLine;
import dev.plimsoll.shell.ShellWord;
import dev.plimsoll.shell.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a command as an array in JSON form. */
final class JsonForm {
  private JsonForm() {}

  /** The array for a single command that needs no shell; empty for any other. */
  static String of(CommandLine command) {
    Statement tree = command.script().tree();
    if (!command.isPosix() || !(tree instanceof Statement.Chain chain) || chain.items().size() != 1 || !command.script().problems().isEmpty()
        || !(chain.items().get(0) instanceof Statement.Simple simple) || command.text().text().strip().endsWith("&")) {
      return "";
    }
    List<ShellWord> words = simple.words();
    if (!words.isEmpty() && words.get(0).text().equals("exec")) {
      words = words.subList(1, words.size());
    }
    boolean plain = simple.assignments().isEmpty() && simple.redirections().isEmpty() && !words.isEmpty()
        && words.stream().allMatch(JsonForm::isPlain) && !BUILT_IN.contains(words.get(0).text());
    return plain ? words.stream().map(word -> quote(word.text())).collect(Collectors.joining(", ", "[", "]")) : "";
  }

  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      int named = "\"\\\n\r\t".indexOf(c);
      if (named >= 0) {
        quoted.append('\\').append("\"\\nrt".charAt(named));
      } else {
        quoted.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    return quoted.append('"').toString();
  }

  private static final Set<String> BUILT_IN = Set.of("cd", "export", "source", ".", "eval", "set", "ulimit", "umask", "trap", "wait", ":");

  private static boolean isPlain(ShellWord word) {
    return word.isStatic() && (word.isQuoted() || !word.text().matches("(?s).*[*?\\[{~].*"));
  }
}
