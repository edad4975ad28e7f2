package dev.plimsoll.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The hash that GitHub code scanning knows a line by when it moves: a rolling hash over the 100 characters from the line's start,
 * blanks left out and line breaks made one, then how often that hash came so far. The algorithm is that of its upload action, so
 * that alerts keep their identity whichever way a report reaches it.
 */
final class LineHashes {
  private static final int BLOCK = 100;
  private static final long BASE = 37;
  private static final char END = 0xffff;

  private final Map<Integer, String> byLine = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final long[] window = new long[BLOCK];
  private final int[] lines = new int[BLOCK];
  private final long outgoingFactor = power();
  private int index;
  private long hash;

  static LineHashes of(String text) {
    LineHashes hashes = new LineHashes();
    hashes.read(text);
    return hashes;
  }

  private LineHashes() {
    Arrays.fill(lines, -1);
  }

  /** The hash of {@code line}, from 1, as {@code 39fa2ee980eb94b0:1}; of the last line for one behind it. */
  String line(int line) {
    int at = line;
    while (at > 1 && !byLine.containsKey(at)) {
      at--;
    }
    return byLine.getOrDefault(at, "0:1");
  }

  private void read(String text) {
    int line = 0;
    boolean isLineStart = true;
    boolean isBehindReturn = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? END : text.charAt(i);
      boolean skipped = c == ' ' || c == '\t' || isBehindReturn && c == '\n';
      isBehindReturn = c == '\r';
      if (skipped) {
        continue;
      }
      emit();
      if (isLineStart) {
        lines[index] = ++line;
      }
      isLineStart = c == '\n' || c == '\r';
      roll(c == '\r' ? '\n' : c);
    }
    for (int i = 0; i < BLOCK; i++) {
      emit();
      roll(0);
    }
  }

  /** The window has come round to where a line began: it holds that line's block. */
  private void emit() {
    if (lines[index] != -1) {
      String text = Long.toHexString(hash);
      byLine.put(lines[index], text + ":" + counts.merge(text, 1, Integer::sum));
      lines[index] = -1;
    }
  }

  private void roll(long c) {
    long outgoing = window[index];
    window[index] = c;
    hash = BASE * hash + c - outgoingFactor * outgoing;
    index = (index + 1) % BLOCK;
  }

  private static long power() {
    long power = 1;
    for (int i = 0; i < BLOCK; i++) {
      power *= BASE;
    }
    return power;
  }
}
