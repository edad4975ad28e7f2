package dev.plimsoll.rule;

import dev.plimsoll.source.Span;

/** Another place that a finding speaks of, and what it is. */
public record Related(Span span, String message) {}
