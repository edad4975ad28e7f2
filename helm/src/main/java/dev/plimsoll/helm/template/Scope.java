package dev.plimsoll.helm.template;

import java.util.Arrays;

/** The variables of one template's execution, the newest last. */
final class Scope {
  private String[] names = new String[8];
  private Object[] values = new Object[8];
  private int size;

  Scope(Object root) {
    push("$", root);
  }

  int mark() {
    return size;
  }

  void release(int mark) {
    Arrays.fill(values, mark, size, null);
    size = mark;
  }

  void push(String name, Object value) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    names[size] = name;
    values[size++] = value;
  }

  /** Overwrites the variable at {@code mark}. */
  void put(int mark, Object value) {
    values[mark] = value;
  }

  /** The index of the newest variable of that name; the parser has seen that there is one, except in odd scopes. */
  int find(String name) {
    for (int i = size - 1; i >= 0; i--) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    throw new FunctionError("undefined variable: " + name);
  }

  Object value(String name) {
    return values[find(name)];
  }
}
