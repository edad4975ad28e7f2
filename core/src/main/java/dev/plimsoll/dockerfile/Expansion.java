package dev.plimsoll.dockerfile;

import java.util.List;

/**
 * What variable substitution makes of a text.
 *
 * @param value the text with the variables' values; what was read so far when there is an error
 * @param words the same split at white space that was not quoted
 * @param undefined the names it asks for that nothing defines, in order
 * @param isKnown whether the value is certain, as far as the file tells: false when it depends on an argument without a default
 *     or on what the base image sets
 * @param error why it cannot be expanded, empty when it can
 */
public record Expansion(String value, List<String> words, List<String> undefined, boolean isKnown, String error) {
  public Expansion {
    words = List.copyOf(words);
    undefined = List.copyOf(undefined);
  }

  public boolean isValid() {
    return error.isEmpty();
  }
}
