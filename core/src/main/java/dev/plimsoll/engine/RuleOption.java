package dev.plimsoll.engine;

/**
 * An option of a rule.
 *
 * @param type what it takes in words, {@code a list of strings}
 * @param standard its default as text
 */
public record RuleOption(String name, String type, String standard) {}
