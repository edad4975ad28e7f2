package dev.plimsoll.rego.syntax;

import java.util.List;

/** {@code import data.a.b as alias}: {@code path} starts with {@code input} or {@code data}. */
public record Import(Location location, List<String> path, String alias) {}
