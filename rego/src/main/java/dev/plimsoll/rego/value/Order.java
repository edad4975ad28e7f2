package dev.plimsoll.rego.value;

import java.util.Arrays;

/** Sorted runs of values, and the index that finds a value in one. */
final class Order {
  private static final int SCANNED = 6;

  private Order() {}

  static Value requireDefined(Value value) {
    if (!value.isDefined()) {
      throw new IllegalArgumentException("undefined as an element");
    }
    return value;
  }

  /** The weights of all values on top of {@code start}. */
  static int weight(Value[] values, int start) {
    long weight = start;
    for (Value value : values) {
      weight += value.weight();
    }
    return (int) Math.min(weight, Integer.MAX_VALUE);
  }

  static int compare(Value[] left, Value[] right) {
    int end = Math.min(left.length, right.length);
    for (int i = 0; i < end; i++) {
      int order = left[i].compareTo(right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  /** Open addressing over the positions of {@code keys}; empty for the few that are scanned. */
  static int[] index(Value[] keys) {
    if (keys.length <= SCANNED) {
      return new int[0];
    }
    int[] slots = new int[Integer.highestOneBit(keys.length * 2 - 1) * 2];
    Arrays.fill(slots, -1);
    for (int i = 0; i < keys.length; i++) {
      int slot = spread(keys[i]) & slots.length - 1;
      while (slots[slot] >= 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = i;
    }
    return slots;
  }

  /** The position of {@code key}, or -1. */
  static int find(Value key, Value[] keys, int[] slots) {
    if (slots.length == 0) {
      for (int i = 0; i < keys.length; i++) {
        if (keys[i].equals(key)) {
          return i;
        }
      }
      return -1;
    }
    int slot = spread(key) & slots.length - 1;
    while (slots[slot] >= 0) {
      if (keys[slots[slot]].equals(key)) {
        return slots[slot];
      }
      slot = slot + 1 & slots.length - 1;
    }
    return -1;
  }

  private static int spread(Value key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 16;
  }
}
