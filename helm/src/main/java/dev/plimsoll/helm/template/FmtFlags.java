package dev.plimsoll.helm.template;

/**
 * The flags, width and precision of one verb; -1 where width or precision is not given.
 *
 * @param plusType whether {@code %+v} was asked for
 * @param sharpType whether {@code %#v} was asked for
 */
record FmtFlags(
    boolean minus, boolean plus, boolean sharp, boolean space, boolean zero, int width, int precision,
    boolean plusType, boolean sharpType) {
  static final FmtFlags NONE = new FmtFlags(false, false, false, false, false, -1, -1, false, false);

  boolean isPlain() {
    return width < 0 && precision < 0 && !sharp && !plus;
  }

  /** Without what {@code %+v} and {@code %#v} mean for a whole value. */
  FmtFlags forVerb(char verb) {
    return verb != 'v' || !plus && !sharp
        ? this
        : new FmtFlags(minus, false, false, space, zero, width, precision, plus && !sharp, sharp);
  }

  /** Filled up to the width with spaces, or with zeros behind {@code sign}. */
  String pad(String text, boolean withZeros) {
    int missing = width - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    if (minus) {
      return text + " ".repeat(missing);
    }
    return (zero && withZeros ? "0" : " ").repeat(missing) + text;
  }
}
