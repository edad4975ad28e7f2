package dev.plimsoll.shell;

import dev.plimsoll.shell.Statement.Link;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One program that a script runs, with the words it is given.
 *
 * @param words name first; what a wrapper such as {@code sudo} runs is a command of its own, without the wrapper's words
 * @param assignments variables set for it alone, or set for good when there are no words
 * @param redirections those of the whole statement that holds it
 * @param span its own words
 * @param link how its statement is joined to the one before
 * @param wrappers the names of the commands that run it, outermost first
 * @param isNested whether it runs in a substitution
 */
public record Command(List<ShellWord> words, List<Assignment> assignments, List<Redirection> redirections, Span span, Link link,
                      List<String> wrappers, boolean isNested) {
  public Command {
    words = List.copyOf(words);
    wrappers = List.copyOf(wrappers);
  }

  /** A command is itself alone: the same words elsewhere are another one. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** The program's name without its directory; empty when there are only assignments, or when it is not known. */
  public String name() {
    if (words.isEmpty()) {
      return "";
    }
    String text = words.get(0).text();
    return text.substring(text.lastIndexOf('/') + 1);
  }

  public boolean isNamed(String... names) {
    return List.of(names).contains(name());
  }

  /** Whether another command runs it. */
  public boolean isWrapped() {
    return !wrappers.isEmpty();
  }

  /** The words behind the name. */
  public List<ShellWord> rest() {
    return words.isEmpty() ? List.of() : words.subList(1, words.size());
  }

  /** The words behind the name that are no flags; those behind {@code --} are all taken. */
  public List<ShellWord> arguments() {
    return argumentsWithout(Set.of());
  }

  /** The same, without the words that are values of the flags in {@code takers}, written with their dashes. */
  public List<ShellWord> argumentsWithout(Set<String> takers) {
    List<ShellWord> found = new ArrayList<>();
    boolean flags = true;
    for (int i = 1; i < words.size(); i++) {
      ShellWord word = words.get(i);
      if (flags && word.text().equals("--")) {
        flags = false;
      } else if (flags && word.isFlag()) {
        i += takers.contains(word.text()) ? 1 : 0;
      } else {
        found.add(word);
      }
    }
    return found;
  }

  /** The first argument, {@code install} in {@code apt-get -y install curl}; empty when there is none. */
  public String subcommand() {
    List<ShellWord> arguments = arguments();
    return arguments.isEmpty() ? "" : arguments.get(0).text();
  }

  /** Whether one of the flags is given: {@code -y} alone or among others ({@code -qy}), {@code --yes} with a value or without. */
  public boolean hasFlag(String... flags) {
    return flag(flags).isPresent();
  }

  /** The first word that gives one of the flags, which are written with their dashes. */
  public Optional<ShellWord> flag(String... flags) {
    for (ShellWord word : rest()) {
      if (word.text().equals("--")) {
        break;
      }
      for (String flag : flags) {
        if (gives(word.text(), flag)) {
          return Optional.of(word);
        }
      }
    }
    return Optional.empty();
  }

  /** The values of a flag, behind an equals sign, behind a short flag itself, or in the next word. */
  public List<String> flagValues(String... flags) {
    List<String> values = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      String text = words.get(i).text();
      for (String flag : flags) {
        boolean isLong = flag.startsWith("--");
        if (text.equals(flag)) {
          values.add(i + 1 < words.size() ? words.get(i + 1).text() : "");
        } else if (text.startsWith(flag + "=")) {
          values.add(text.substring(flag.length() + 1));
        } else if (!isLong && flag.length() == 2 && text.startsWith(flag)) {
          values.add(text.substring(2));
        }
      }
    }
    return values;
  }

  private static boolean gives(String text, String flag) {
    if (text.equals(flag) || text.startsWith(flag + "=")) {
      return true;
    }
    boolean isShort = flag.length() == 2 && flag.charAt(1) != '-';
    return isShort && text.length() > 2 && text.charAt(0) == '-' && text.charAt(1) != '-' && isCluster(text, flag.charAt(1));
  }

  private static boolean isCluster(String text, char flag) {
    for (int i = 1; i < text.length() && Character.isLetter(text.charAt(i)); i++) {
      if (text.charAt(i) == flag) {
        return true;
      }
    }
    return false;
  }
}
