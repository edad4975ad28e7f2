package dev.plimsoll.shell;

import dev.plimsoll.source.Excerpt;
import dev.plimsoll.source.Span;

/**
 * Where a command reads from or writes to.
 *
 * @param operator {@code >}, {@code >>}, {@code <}, {@code <<}, {@code <<-}, {@code <<<}, {@code >&}, {@code &>} …, without the descriptor
 * @param target a file, a descriptor, or a here-document's terminator
 * @param body a here-document's lines; empty for anything else
 */
public record Redirection(String operator, ShellWord target, Excerpt body, Span span) {
  public boolean isHeredoc() {
    return operator.equals("<<") || operator.equals("<<-");
  }
}
