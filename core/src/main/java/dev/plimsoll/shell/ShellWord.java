package dev.plimsoll.shell;

import dev.plimsoll.source.Excerpt;
import dev.plimsoll.source.Span;
import java.util.List;

/**
 * A word of a command.
 *
 * @param raw as written
 * @param text without quotes and escapes; expansions stay as they are written
 * @param isStatic whether the text is all there is: it holds no expansion
 * @param isQuoted whether any of it stands in quotes
 * @param parameters the parameters expanded in it
 * @param substitutions what command and process substitutions in it run
 */
public record ShellWord(Excerpt raw, String text, boolean isStatic, boolean isQuoted, List<Parameter> parameters,
                        List<Statement> substitutions) {
  public ShellWord {
    parameters = List.copyOf(parameters);
    substitutions = List.copyOf(substitutions);
  }

  /** A word that no shell reads: an element of an array in JSON form. */
  public static ShellWord literal(Excerpt raw, String text) {
    return new ShellWord(raw, text, true, true, List.of(), List.of());
  }

  public Span span() {
    return raw.span();
  }

  /** Whether it starts with a dash and says more. */
  public boolean isFlag() {
    return text.length() > 1 && text.charAt(0) == '-';
  }

  @Override
  public String toString() {
    return text;
  }
}
