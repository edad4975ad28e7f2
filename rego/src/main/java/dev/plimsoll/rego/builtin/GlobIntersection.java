package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Whether some non-empty text matches both of two globs written with characters, {@code .}, {@code [a-z]} sets and the
 * flags {@code *} and {@code +}. Both are taken as automata, and their product is searched.
 */
final class GlobIntersection {
  private record Step(BitSet accepts, boolean any, boolean optional, boolean repeats) {
    boolean meets(Step other) {
      return any && other.any || any && !other.accepts.isEmpty() || other.any && !accepts.isEmpty()
          || accepts.intersects(other.accepts);
    }
  }

  private final Arguments given;
  private final String glob;
  private int at;

  private GlobIntersection(Arguments given, String glob) {
    this.given = given;
    this.glob = glob;
  }

  static Value match(Arguments given, BuiltinContext context) {
    List<Step> left = new GlobIntersection(given, given.string(0)).steps();
    List<Step> right = new GlobIntersection(given, given.string(1)).steps();
    context.work((long) left.size() * right.size());
    return BooleanValue.of(intersect(left, right));
  }

  private static boolean intersect(List<Step> left, List<Step> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() && right.isEmpty();
    }
    boolean[][][] seen = new boolean[2][left.size() + 1][right.size() + 1];
    List<int[]> open = new ArrayList<>(List.of(new int[] {0, 0, 0}));
    while (!open.isEmpty()) {
      int[] state = open.remove(open.size() - 1);
      int i = state[0];
      int j = state[1];
      boolean[][] seenHere = seen[state[2]];
      if (i == left.size() && j == right.size() && state[2] == 1) {
        return true;
      }
      boolean hasLeft = i < left.size();
      boolean hasRight = j < right.size();
      if (hasLeft && left.get(i).optional) {
        visit(i + 1, j, state[2], seenHere, open);
      }
      if (hasRight && right.get(j).optional) {
        visit(i, j + 1, state[2], seenHere, open);
      }
      if (hasLeft && hasRight && left.get(i).meets(right.get(j))) {
        int[] afterLeft = left.get(i).repeats ? new int[] {i, i + 1} : new int[] {i + 1};
        int[] afterRight = right.get(j).repeats ? new int[] {j, j + 1} : new int[] {j + 1};
        for (int nextLeft : afterLeft) {
          for (int nextRight : afterRight) {
            visit(nextLeft, nextRight, 1, seen[1], open);
          }
        }
      }
    }
    return false;
  }

  private static void visit(int i, int j, int consumed, boolean[][] seen, List<int[]> open) {
    if (!seen[i][j]) {
      seen[i][j] = true;
      open.add(new int[] {i, j, consumed});
    }
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    while (at < glob.length()) {
      BitSet accepts = new BitSet();
      boolean any = false;
      int start = at;
      char c = glob.charAt(at++);
      switch (c) {
        case '.' -> any = true;
        case '[' -> set(accepts);
        case ']' -> throw invalid("set-close ']' with no preceding '['");
        case '*', '+' -> throw invalid("flag '" + c + "' must be preceded by a non-flag");
        case '\\' -> {
          if (at >= glob.length()) {
            throw invalid("trailing escape");
          }
          accepts.set(glob.charAt(at++));
        }
        default -> accepts.set(glob.codePointAt(start));
      }
      at = c == '[' || c == '\\' ? at : start + Character.charCount(glob.codePointAt(start));
      char flag = at < glob.length() ? glob.charAt(at) : ' ';
      boolean flagged = flag == '*' || flag == '+';
      at += flagged ? 1 : 0;
      steps.add(new Step(accepts, any, flag == '*', flagged));
      if (steps.size() > 10_000) {
        throw new LimitExceeded("glob of more than 10000 parts is too long");
      }
    }
    return steps;
  }

  private void set(BitSet accepts) {
    boolean closed = false;
    while (at < glob.length() && !closed) {
      int low = glob.codePointAt(at);
      at += Character.charCount(low);
      if (low == ']') {
        closed = true;
      } else {
        if (low == '\\' && at < glob.length()) {
          low = glob.codePointAt(at);
          at += Character.charCount(low);
        }
        boolean span = at + 1 < glob.length() && glob.charAt(at) == '-' && glob.charAt(at + 1) != ']';
        if (span) {
          int high = glob.codePointAt(at + 1);
          at += 1 + Character.charCount(high);
          if (high < low) {
            throw invalid("range is out of order");
          }
          accepts.set(low, high + 1);
        } else {
          accepts.set(low);
        }
      }
    }
    if (!closed || accepts.isEmpty()) {
      throw invalid("set is empty or not closed");
    }
  }

  private BuiltinError invalid(String reason) {
    return given.error("input:" + glob + ", pos:" + at + ", " + reason + ": the input provided is invalid");
  }
}
