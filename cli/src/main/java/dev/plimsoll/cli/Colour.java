package dev.plimsoll.cli;

import dev.plimsoll.rule.Spelling;
import java.util.List;

/** Whether to paint: the flag decides, then {@code NO_COLOR}, then what forces colour, then what the terminal is. */
final class Colour {
  private static final List<String> CHOICES = List.of("auto", "always", "never");

  private Colour() {}

  static boolean isWanted(String choice, Terminal terminal) {
    if (!CHOICES.contains(choice)) {
      throw new UsageException("unknown colour \"" + choice + "\": one of auto, always, never" + Spelling.hint(choice, CHOICES));
    }
    if (!choice.equals("auto")) {
      return choice.equals("always");
    }
    if (!terminal.variable("NO_COLOR").isEmpty()) {
      return false;
    }
    if (isForced(terminal.variable("FORCE_COLOR")) || isForced(terminal.variable("CLICOLOR_FORCE"))) {
      return true;
    }
    if (terminal.variable("TERM").equals("dumb") || terminal.variable("CLICOLOR").equals("0")) {
      return false;
    }
    return terminal.isOutTerminal();
  }

  private static boolean isForced(String value) {
    return !value.isEmpty() && !value.equals("0");
  }
}
