package dev.plimsoll.policy;

import dev.plimsoll.rego.ModuleText;
import dev.plimsoll.rego.syntax.Dialect;
import dev.plimsoll.rego.syntax.Parser;
import dev.plimsoll.rego.syntax.SyntaxError;
import dev.plimsoll.source.Source;

/** Tells in which version of the language a module is written. */
public final class Modules {
  private Modules() {}

  /** The module in version 1, or in version 0 if it is only that. */
  public static ModuleText read(Source source) {
    String file = source.path().toString();
    boolean isOld = !parses(file, source.text(), Dialect.V1) && parses(file, source.text(), Dialect.V0);
    return new ModuleText(file, source.text(), isOld ? Dialect.V0 : Dialect.V1);
  }

  private static boolean parses(String file, String text, Dialect dialect) {
    try {
      Parser.module(file, text, dialect);
      return true;
    } catch (SyntaxError e) {
      return false;
    }
  }
}
