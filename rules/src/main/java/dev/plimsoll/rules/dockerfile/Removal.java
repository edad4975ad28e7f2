package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;

/** What {@code rm}, and {@code find} with {@code -delete}, take away: directories as a whole, or all that is in them. */
final class Removal {
  private static final int MOST_PATHS = 64;

  private Removal() {}

  /**
   * Whether {@code command} empties one of the directories, which are written without a slash at the end.
   *
   * @param braces whether the shell expands {@code {a,b}}, as bash does and dash does not
   */
  static boolean empties(Run run, Command command, boolean braces, List<String> directories) {
    boolean finds = command.isNamed("find") && command.rest().stream().anyMatch(word -> word.text().matches("-delete|rm"));
    if (!finds && !command.isNamed("rm")) {
      return false;
    }
    for (ShellWord word : command.arguments()) {
      for (String path : braces ? expanded(word.text()) : List.of(word.text())) {
        String whole = path.startsWith("/") || path.startsWith("~") || path.startsWith("$") ? path : directoryOf(run, command) + "/" + path;
        if (directories.stream().anyMatch(directory -> covers(whole, directory))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether removing {@code path} leaves nothing in {@code directory} that counts: it is that, one above it, or a pattern right in it. */
  private static boolean covers(String path, String directory) {
    String bare = path.replaceFirst("/+\\**$", "");
    return bare.length() > 1 && (directory + "/").startsWith(bare + "/") || path.startsWith(directory + "/") && path.indexOf('*') > directory.length();
  }

  /** Where the last {@code cd} before the command leads; empty when there is none. */
  private static String directoryOf(Run run, Command command) {
    String directory = "";
    for (Command other : run.command().script().named("cd")) {
      if (other.span().start() < command.span().start() && !other.arguments().isEmpty()) {
        directory = other.arguments().get(0).text().replaceFirst("/+$", "");
      }
    }
    return directory;
  }

  private static List<String> expanded(String text) {
    List<String> done = new ArrayList<>();
    List<String> open = new ArrayList<>(List.of(text));
    while (!open.isEmpty() && open.size() + done.size() < MOST_PATHS) {
      String next = open.remove(open.size() - 1);
      int start = next.lastIndexOf('{');
      int end = next.indexOf('}', Math.max(0, start));
      if (start < 0 || end < 0 || next.startsWith("$", start - 1) || next.indexOf(',', start) < 0 || next.indexOf(',', start) > end) {
        done.add(next);
        continue;
      }
      for (String part : next.substring(start + 1, end).split(",", -1)) {
        open.add(next.substring(0, start) + part + next.substring(end + 1));
      }
    }
    return done;
  }
}
