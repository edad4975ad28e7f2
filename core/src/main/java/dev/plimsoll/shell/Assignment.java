package dev.plimsoll.shell;

import dev.plimsoll.source.Span;

/** A variable set in front of a command or on its own, {@code name=value}; an array's value is empty. */
public record Assignment(String name, ShellWord value, Span span) {}
