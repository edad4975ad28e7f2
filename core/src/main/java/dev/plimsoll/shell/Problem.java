package dev.plimsoll.shell;

import dev.plimsoll.source.Span;

/** Something that no shell would parse. */
public record Problem(Span span, String message) {}
