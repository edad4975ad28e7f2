package dev.plimsoll.dockerfile;

import dev.plimsoll.source.Span;

/**
 * A parser directive at the top of the file, {@code # syntax=docker/dockerfile:1}.
 *
 * @param name in lower case: {@code syntax}, {@code escape} or {@code check}
 * @param span the comment that holds it
 * @param nameSpan the name as written
 */
public record Directive(String name, String value, Span span, Span nameSpan, Span valueSpan) {}
