package dev.plimsoll.rule;

import dev.plimsoll.source.Span;

/** Puts {@code replacement} where {@code span} is; an empty span inserts, an empty replacement deletes. */
public record Edit(Span span, String replacement) {}
