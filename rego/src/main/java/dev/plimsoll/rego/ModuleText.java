package dev.plimsoll.rego;

import dev.plimsoll.rego.syntax.Dialect;

/**
 * The text of a module.
 *
 * @param file what errors call it
 * @param text Rego
 * @param dialect the version of the language, unless the text imports {@code rego.v1}
 */
public record ModuleText(String file, String text, Dialect dialect) {
  public static ModuleText of(String file, String text) {
    return new ModuleText(file, text, Dialect.V1);
  }
}
