package dev.plimsoll.helm.template;

import dev.plimsoll.source.Span;

/**
 * Where an entry of a dict or an item of a slice is written.
 *
 * @param key the key's place; for an item its value's
 * @param value the value's place
 */
public record Origin(Span key, Span value) {}
