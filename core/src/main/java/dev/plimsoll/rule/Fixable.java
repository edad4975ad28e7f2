package dev.plimsoll.rule;

import java.util.Locale;

/** Whether a rule's findings carry fixes, and of which kind at best. */
public enum Fixable {
  NONE,
  UNSAFE,
  SAFE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
