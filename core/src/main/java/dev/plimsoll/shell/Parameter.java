package dev.plimsoll.shell;

import dev.plimsoll.source.Span;

/**
 * A parameter's expansion, {@code $name} or {@code ${name…}}.
 *
 * @param name a variable's name, digits, or one of the shell's own such as {@code @}
 * @param span from the dollar to its end
 * @param operator what stands behind the name in braces, {@code :-} say; empty for nothing
 */
public record Parameter(String name, Span span, String operator) {}
