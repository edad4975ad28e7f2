package dev.plimsoll.shell;

import dev.plimsoll.source.Span;
import java.util.List;

/** A node of a script's syntax tree. */
public sealed interface Statement {
  Span span();

  /** How a statement is joined to the one before it in its chain. */
  enum Link {
    /** It is the first. */
    FIRST,
    AND,
    OR,
    /** A semicolon or a new line. */
    THEN,
    /** The one before runs in the background. */
    BACKGROUND
  }

  /** What a compound statement is. */
  enum Kind {
    SUBSHELL,
    GROUP,
    IF,
    WHILE,
    UNTIL,
    FOR,
    SELECT,
    CASE,
    FUNCTION,
    /** {@code [[ … ]]} */
    CONDITIONAL,
    /** {@code (( … ))} */
    ARITHMETIC
  }

  /** Statements in order; {@code links} has one for each. */
  record Chain(List<Statement> items, List<Link> links, Span span) implements Statement {
    public Chain {
      items = List.copyOf(items);
      links = List.copyOf(links);
    }
  }

  /** Statements joined by pipes, two or more, or one that is negated. */
  record Pipe(List<Statement> stages, boolean isNegated, Span span) implements Statement {
    public Pipe {
      stages = List.copyOf(stages);
    }
  }

  /** A command with its words; only assignments or redirections when it has none. */
  record Simple(List<ShellWord> words, List<Assignment> assignments, List<Redirection> redirections, Span span)
      implements Statement {
    public Simple {
      words = List.copyOf(words);
      assignments = List.copyOf(assignments);
      redirections = List.copyOf(redirections);
    }
  }

  /**
   * A statement made of others.
   *
   * @param words the words that belong to it: a case's subject and patterns, a loop's variable and items, a condition's words, a
   *     function's name
   * @param bodies its parts in order, conditions included
   */
  record Compound(Kind kind, List<ShellWord> words, List<Statement> bodies, List<Redirection> redirections, Span span)
      implements Statement {
    public Compound {
      words = List.copyOf(words);
      bodies = List.copyOf(bodies);
      redirections = List.copyOf(redirections);
    }
  }
}
