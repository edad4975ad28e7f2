package dev.plimsoll.dockerfile;

import dev.plimsoll.source.Excerpt;
import dev.plimsoll.source.Span;
import java.util.List;

/** What RUN, CMD, ENTRYPOINT and HEALTHCHECK run: a shell's text, or an array of words that no shell sees. */
public final class CommandLine {
  private final Excerpt text;
  private final List<Word> words;
  private final boolean exec;
  private final List<Heredoc> heredocs;

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

  /** What is written, continuations and comments taken out. */
  public Excerpt text() {
    return text;
  }

  public List<Heredoc> heredocs() {
    return heredocs;
  }

  public Span span() {
    return text.span();
  }
}
