package dev.plimsoll.helm.value;

import java.util.Comparator;

/**
 * The order in which Go's yaml library writes the keys of a map: numbers inside keys count as numbers, letters come behind
 * other characters.
 */
enum YamlKeys implements Comparator<String> {
  V2, V3;

  @Override
  public int compare(String left, String right) {
    boolean digits = false;
    int a = 0;
    int b = 0;
    while (a < left.length() && b < right.length()) {
      int x = left.codePointAt(a);
      int y = right.codePointAt(b);
      if (x != y) {
        return compareAt(left, right, a, digits);
      }
      digits = Character.isDigit(x);
      a += Character.charCount(x);
      b += Character.charCount(y);
    }
    return Integer.compare(left.length(), right.length());
  }

  private int compareAt(String left, String right, int at, boolean digits) {
    int x = left.codePointAt(at);
    int y = right.codePointAt(at);
    boolean leftLetter = Character.isLetter(x);
    boolean rightLetter = Character.isLetter(y);
    if (leftLetter && rightLetter) {
      return Integer.compare(x, y);
    }
    if (leftLetter || rightLetter) {
      boolean less = this == V3 && digits ? leftLetter : rightLetter;
      return less ? -1 : 1;
    }
    long first = 0;
    long second = 0;
    if (x == '0' || y == '0') {
      for (int j = at - 1; j >= 0 && Character.isDigit(left.charAt(j)); j--) {
        if (left.charAt(j) != '0') {
          first = 1;
          second = 1;
          break;
        }
      }
    }
    int a = at;
    for (; a < left.length() && Character.isDigit(left.charAt(a)); a++) {
      first = first * 10 + left.charAt(a) - '0';
    }
    int b = at;
    for (; b < right.length() && Character.isDigit(right.charAt(b)); b++) {
      second = second * 10 + right.charAt(b) - '0';
    }
    if (first != second) {
      return Long.compare(first, second);
    }
    return a != b ? Integer.compare(a, b) : Integer.compare(x, y);
  }
}
