package dev.plimsoll.shell;

import dev.plimsoll.source.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Commands whose arguments are a command. */
final class Wrappers {
  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "zsh", "ksh");
  /** The flags of each that take the next word. */
  private static final Map<String, Set<String>> TAKERS = Map.ofEntries(
      Map.entry("sudo", Set.of("-u", "-g", "-h", "-p", "-C", "-r", "-t", "-U", "-D", "-R", "-T", "--user", "--group")),
      Map.entry("doas", Set.of("-u", "-C")), Map.entry("env", Set.of("-u", "-C", "-S", "--unset", "--chdir")),
      Map.entry("command", Set.of()), Map.entry("builtin", Set.of()), Map.entry("exec", Set.of("-a")),
      Map.entry("time", Set.of("-f", "-o")), Map.entry("nice", Set.of("-n")), Map.entry("ionice", Set.of("-c", "-n")),
      Map.entry("nohup", Set.of()), Map.entry("setsid", Set.of()), Map.entry("eatmydata", Set.of()),
      Map.entry("stdbuf", Set.of("-i", "-o", "-e")), Map.entry("timeout", Set.of("-k", "-s")), Map.entry("gosu", Set.of()),
      Map.entry("su-exec", Set.of()), Map.entry("tini", Set.of()), Map.entry("dumb-init", Set.of()),
      Map.entry("xargs", Set.of("-n", "-P", "-I", "-d", "-L", "-a", "-s", "-E")));
  /** How many arguments of their own come first. */
  private static final Map<String, Integer> OWN = Map.of("timeout", 1, "gosu", 1, "su-exec", 1);

  private Wrappers() {}

  /** Where in {@code words} the command starts that the first word runs; nothing when it runs none. */
  static Optional<Integer> inner(List<ShellWord> words, String name) {
    Set<String> takers = TAKERS.get(name);
    if (takers == null) {
      return Optional.empty();
    }
    int own = OWN.getOrDefault(name, 0);
    int i = 1;
    while (i < words.size()) {
      String text = words.get(i).text();
      if (text.equals("--")) {
        i++;
        break;
      } else if (name.equals("command") && (text.equals("-v") || text.equals("-V"))) {
        return Optional.empty();
      } else if (words.get(i).isFlag()) {
        i += takers.contains(text) ? 2 : 1;
      } else if ((name.equals("env") || name.equals("sudo")) && text.indexOf('=') > 0) {
        i++;
      } else if (own > 0) {
        own--;
        i++;
      } else {
        break;
      }
    }
    return i < words.size() ? Optional.of(i) : Optional.empty();
  }

  static boolean isShell(String name) {
    return SHELLS.contains(name);
  }

  /** The script of {@code sh -c '…'}, {@code su -c '…'} or {@code eval '…'}; nothing when there is none to read. */
  static Optional<Excerpt> script(List<ShellWord> words, String name) {
    boolean eval = name.equals("eval");
    if (!eval && !isShell(name) && !name.equals("su")) {
      return Optional.empty();
    }
    for (int i = 1; i < words.size(); i++) {
      String text = words.get(i).text();
      boolean asks = !eval && text.matches("-[a-z]*c") && i + 1 < words.size();
      if (asks || eval) {
        return unquoted(words.get(asks ? i + 1 : i));
      }
      if (!words.get(i).isFlag() && !name.equals("su") && !isOption(words, i)) {
        break;
      }
    }
    return Optional.empty();
  }

  private static boolean isOption(List<ShellWord> words, int index) {
    return words.get(index - 1).text().matches("[-+][a-z]*o");
  }

  /** The text inside a word's quotes, each character where it came from. */
  private static Optional<Excerpt> unquoted(ShellWord word) {
    String raw = word.raw().text();
    if (raw.isEmpty() || !word.isQuoted()) {
      return Optional.empty();
    }
    char quote = raw.charAt(0);
    if (raw.equals(word.text())) {
      return Optional.of(word.raw());
    }
    boolean closed = raw.length() > 1 && (quote == '\'' || quote == '"') && raw.indexOf(quote, 1) >= 0;
    if (!closed) {
      return Optional.empty();
    }
    Excerpt.Builder inner = new Excerpt.Builder(word.raw().source());
    List<Integer> kept = new ArrayList<>();
    int i = 1;
    while (i < raw.length() && raw.charAt(i) != quote) {
      if (quote == '"' && raw.charAt(i) == '\\' && i + 1 < raw.length() && "\"\\$`/".indexOf(raw.charAt(i + 1)) >= 0) {
        i++;
      }
      kept.add(i++);
    }
    if (i != raw.length() - 1) {
      return Optional.empty();
    }
    int run = 0;
    for (int k = 1; k <= kept.size(); k++) {
      if (k == kept.size() || kept.get(k) != kept.get(k - 1) + 1) {
        inner.append(word.raw(), kept.get(run), kept.get(k - 1) + 1);
        run = k;
      }
    }
    return Optional.of(inner.build(word.span().start()));
  }
}
