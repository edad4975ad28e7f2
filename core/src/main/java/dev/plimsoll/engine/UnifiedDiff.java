package dev.plimsoll.engine;

import java.util.ArrayList;
import java.util.List;

/** Writes what changed between two texts as {@code diff -u} does, so that {@code patch} and {@code git apply} take it. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final int MAX_EDITS = 4000;

  /** One line of the script: kept {@code ' '}, taken away {@code '-'} or added {@code '+'}. */
  private record Line(char mark, String text) {}

  private UnifiedDiff() {}

  /** The diff of the file {@code path}; empty where nothing changed. */
  public static String of(String path, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    List<Line> script = script(lines(before), lines(after));
    StringBuilder out = new StringBuilder("--- a/" + path + "\n+++ b/" + path + "\n");
    int oldLine = 1;
    int newLine = 1;
    int at = 0;
    while (at < script.size()) {
      if (script.get(at).mark == ' ') {
        at++;
        oldLine++;
        newLine++;
        continue;
      }
      int from = Math.max(0, at - CONTEXT);
      int end = endOfHunk(script, at);
      writeHunk(out, script.subList(from, end), oldLine - (at - from), newLine - (at - from));
      for (; at < end; at++) {
        oldLine += script.get(at).mark == '+' ? 0 : 1;
        newLine += script.get(at).mark == '-' ? 0 : 1;
      }
    }
    return out.toString();
  }

  private static int endOfHunk(List<Line> script, int from) {
    int last = from;
    for (int i = from; i < script.size() && i <= last + 2 * CONTEXT; i++) {
      last = script.get(i).mark == ' ' ? last : i;
    }
    return Math.min(script.size(), last + CONTEXT + 1);
  }

  private static void writeHunk(StringBuilder out, List<Line> hunk, int oldLine, int newLine) {
    long oldCount = hunk.stream().filter(line -> line.mark != '+').count();
    long newCount = hunk.stream().filter(line -> line.mark != '-').count();
    out.append("@@ -").append(oldCount == 0 ? oldLine - 1 : oldLine).append(',').append(oldCount).append(" +")
        .append(newCount == 0 ? newLine - 1 : newLine).append(',').append(newCount).append(" @@\n");
    for (Line line : hunk) {
      out.append(line.mark).append(line.text);
      if (!line.text.endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? text.length() : newline + 1;
      lines.add(text.substring(from, to));
      from = to;
    }
    return lines;
  }

  /** Myers' greedy algorithm on what common head and tail leave; a change too large for it is written as one block. */
  private static List<Line> script(List<String> a, List<String> b) {
    int head = 0;
    while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
      tail++;
    }
    List<Line> script = new ArrayList<>();
    a.subList(0, head).forEach(line -> script.add(new Line(' ', line)));
    script.addAll(middle(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail)));
    a.subList(a.size() - tail, a.size()).forEach(line -> script.add(new Line(' ', line)));
    return script;
  }

  private static List<Line> middle(List<String> a, List<String> b) {
    int max = Math.min(MAX_EDITS, a.size() + b.size());
    List<int[]> trace = new ArrayList<>();
    int[] furthest = new int[2 * max + 3];
    for (int d = 0; d <= max; d++) {
      trace.add(furthest.clone());
      for (int k = -d; k <= d; k += 2) {
        int at = k + max + 1;
        int x = k == -d || k != d && furthest[at - 1] < furthest[at + 1] ? furthest[at + 1] : furthest[at - 1] + 1;
        int y = x - k;
        while (x < a.size() && y < b.size() && a.get(x).equals(b.get(y))) {
          x++;
          y++;
        }
        furthest[at] = x;
        if (x >= a.size() && y >= b.size()) {
          return walkBack(a, b, trace, d, max);
        }
      }
    }
    List<Line> block = new ArrayList<>();
    a.forEach(line -> block.add(new Line('-', line)));
    b.forEach(line -> block.add(new Line('+', line)));
    return block;
  }

  private static List<Line> walkBack(List<String> a, List<String> b, List<int[]> trace, int depth, int max) {
    List<Line> reversed = new ArrayList<>();
    int x = a.size();
    int y = b.size();
    for (int d = depth; d > 0; d--) {
      int[] furthest = trace.get(d);
      int k = x - y;
      int at = k + max + 1;
      int before = k == -d || k != d && furthest[at - 1] < furthest[at + 1] ? k + 1 : k - 1;
      int beforeX = furthest[before + max + 1];
      int beforeY = beforeX - before;
      while (x > beforeX && y > beforeY) {
        reversed.add(new Line(' ', a.get(--x)));
        y--;
      }
      if (x == beforeX) {
        reversed.add(new Line('+', b.get(--y)));
      } else {
        reversed.add(new Line('-', a.get(--x)));
      }
    }
    while (x > 0 && y > 0) {
      reversed.add(new Line(' ', a.get(--x)));
      y--;
    }
    List<Line> script = new ArrayList<>();
    for (int i = reversed.size() - 1; i >= 0; i--) {
      script.add(reversed.get(i));
    }
    return script;
  }
}
