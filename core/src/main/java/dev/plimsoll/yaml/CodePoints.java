package dev.plimsoll.yaml;

import java.util.Arrays;

/** Turns an index in code points, as the YAML scanner counts, into an offset in UTF-16 units. */
final class CodePoints {
  private static final int STEP = 256;
  private final String text;
  private final int start;
  private final int end;
  private final int[] checkpoints;

  private CodePoints(String text, int start, int end, int[] checkpoints) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.checkpoints = checkpoints;
  }

  static CodePoints of(String text, int start, int end) {
    int points = 0;
    boolean wide = false;
    for (int i = start; i < end && !wide; i++) {
      wide = Character.isHighSurrogate(text.charAt(i));
    }
    if (!wide) {
      return new CodePoints(text, start, end, new int[0]);
    }
    int[] checkpoints = new int[(end - start) / STEP + 2];
    for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
      if (points % STEP == 0) {
        checkpoints[points / STEP] = i;
      }
      points++;
    }
    return new CodePoints(text, start, end, Arrays.copyOf(checkpoints, (points + STEP - 1) / STEP));
  }

  int offset(int index) {
    if (checkpoints.length == 0) {
      return start + index;
    }
    int near = Math.min(index / STEP, checkpoints.length - 1);
    int at = checkpoints[near];
    for (int left = index - near * STEP; left > 0 && at < end; left--) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
