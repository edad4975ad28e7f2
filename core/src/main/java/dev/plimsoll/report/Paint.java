package dev.plimsoll.report;

import dev.plimsoll.rule.Severity;

/** Colours for a terminal, or none. */
record Paint(boolean colour) {
  String bold(String text) {
    return paint("1", text);
  }

  String dim(String text) {
    return paint("2", text);
  }

  String severity(Severity severity, String text) {
    return paint(switch (severity) {
      case ERROR -> "1;31";
      case WARNING -> "1;33";
      case INFO -> "1;36";
    }, text);
  }

  String good(String text) {
    return paint("1;32", text);
  }

  private String paint(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
