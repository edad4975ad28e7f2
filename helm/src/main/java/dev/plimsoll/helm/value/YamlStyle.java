package dev.plimsoll.helm.value;

/** Which styles a scalar may be written in, as libyaml's emitter decides. */
record YamlStyle(boolean multiline, boolean plain, boolean singleQuoted, boolean block) {
  static YamlStyle of(String text, boolean tabsInBlocks) {
    if (text.isEmpty()) {
      return new YamlStyle(false, true, true, false);
    }
    boolean indicators = text.startsWith("---") || text.startsWith("...");
    boolean breaks = false;
    boolean special = false;
    boolean tabs = false;
    boolean breakSpace = false;
    boolean spaceBreak = false;
    boolean previousSpace = false;
    boolean previousBreak = false;
    boolean afterBlank = true;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      indicators |= i == 0 ? opens(text) : c == ':' && isBlankAt(text, i + 1) || c == '#' && afterBlank;
      if (c == '\t' && tabsInBlocks) {
        tabs = true;
      } else if (!isPrintable(c)) {
        special = true;
      }
      if (c == ' ') {
        breakSpace |= previousBreak;
        previousSpace = true;
        previousBreak = false;
      } else if (isBreak(c)) {
        breaks = true;
        spaceBreak |= previousSpace;
        previousSpace = false;
        previousBreak = true;
      } else {
        previousSpace = false;
        previousBreak = false;
      }
      afterBlank = c == ' ' || c == '\t' || isBreak(c);
    }
    char first = text.charAt(0);
    char last = text.charAt(length - 1);
    boolean edged = first == ' ' || last == ' ' || isBreak(first) || isBreak(last);
    boolean broken = spaceBreak || special;
    return new YamlStyle(breaks,
        !(edged || breakSpace || broken || tabs || breaks || indicators),
        !(breakSpace || broken || tabs),
        last != ' ' && !broken);
  }

  private static boolean opens(String text) {
    char first = text.charAt(0);
    return "#,[]{}&*!|>'\"%@`".indexOf(first) >= 0 || "?:-".indexOf(first) >= 0 && isBlankAt(text, 1);
  }

  private static boolean isBlankAt(String text, int index) {
    return index >= text.length() || text.charAt(index) == ' ' || text.charAt(index) == '\t';
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Surrogates are not: libyaml escapes what lies behind the basic plane. */
  static boolean isPrintable(char c) {
    return c == '\n' || c >= 0x20 && c <= 0x7E || c >= 0xA0 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE && c != 0xFEFF;
  }
}
