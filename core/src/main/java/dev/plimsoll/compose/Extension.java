package dev.plimsoll.compose;

import dev.plimsoll.source.Span;

/**
 * What a service extends.
 *
 * @param span where the service is named
 * @param fileSpan where the file is named, the same where none is
 * @param file the path as written; empty for the file itself
 */
public record Extension(Span span, Span fileSpan, String file, String service) {}
