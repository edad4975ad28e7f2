package dev.plimsoll.dockerfile;

import dev.plimsoll.shell.Script;
import dev.plimsoll.shell.ShellWord;
import dev.plimsoll.source.Excerpt;
import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Set;

/** What RUN, CMD, ENTRYPOINT and HEALTHCHECK run: a shell's text, or an array of words that no shell sees. */
public final class CommandLine {
  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "zsh", "ksh", "busybox");

  private final Excerpt text;
  private final List<Word> words;
  private final boolean exec;
  private final List<Heredoc> heredocs;
  private String shell = "sh";
  private volatile Script script;

  CommandLine(Excerpt text, List<Word> words, boolean exec, List<Heredoc> heredocs) {
    this.text = text;
    this.words = List.copyOf(words);
    this.exec = exec;
    this.heredocs = List.copyOf(heredocs);
  }

  /** Whether it is an array in JSON form. */
  public boolean isExec() {
    return exec;
  }

  /** Whether there is nothing to run. */
  public boolean isEmpty() {
    return exec ? words.isEmpty() : text.isEmpty();
  }

  /** The array's strings in exec form; else nothing. */
  public List<Word> words() {
    return exec ? words : List.of();
  }

  /** What is written, continuations and comments taken out, here-documents left out. */
  public Excerpt text() {
    return text;
  }

  public List<Heredoc> heredocs() {
    return heredocs;
  }

  public Span span() {
    return text.span();
  }

  /** The name of the shell that reads it, without its directory and {@code .exe}; {@code sh} unless SHELL says otherwise. */
  public String shell() {
    return shell;
  }

  /** Whether a POSIX-like shell reads it, or none does: what {@link #script()} holds is then what runs. */
  public boolean isPosix() {
    return exec || SHELLS.contains(shell);
  }

  /** What runs. Empty where a shell reads it whose language is another, PowerShell say. */
  public Script script() {
    Script made = script;
    if (made == null) {
      made = makeScript();
      script = made;
    }
    return made;
  }

  /** Says which shell reads it; called before the document is handed out. */
  void readBy(String name) {
    shell = name;
  }

  private Script makeScript() {
    if (!isPosix()) {
      return Script.parse(text.slice(0, 0));
    }
    if (exec) {
      return Script.exec(words.stream().map(word -> ShellWord.literal(inner(word), word.text())).toList(), text.source(), text.span().start());
    }
    if (heredocs.isEmpty()) {
      return Script.parse(text);
    }
    Span last = heredocs.get(heredocs.size() - 1).body();
    int end = text.source().text().indexOf('\n', last.end());
    Excerpt.Builder whole = new Excerpt.Builder(text.source()).append(text, 0, text.length());
    int first = heredocs.get(0).body().start();
    whole.append('\n', Math.max(0, first - 1)).append(first, end < 0 ? text.source().text().length() : end);
    return Script.parse(whole.build(text.span().start()));
  }

  /** A JSON string without its quotes, when nothing in it is escaped. */
  private static Excerpt inner(Word word) {
    return word.raw().length() == word.text().length() + 2 ? word.raw().slice(1, word.raw().length() - 1) : word.raw();
  }
}
