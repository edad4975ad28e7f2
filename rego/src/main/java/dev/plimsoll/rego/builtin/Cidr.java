package dev.plimsoll.rego.builtin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block of addresses, version 4 or 6.
 *
 * @param first the lowest address as a number, {@code prefix} bits of which are significant
 * @param bits 32 or 128
 */
record Cidr(BigInteger first, int prefix, int bits) {
  Cidr {
    first = first.shiftRight(bits - prefix).shiftLeft(bits - prefix);
  }

  /** Reads {@code 10.0.0.0/8}; empty if it is not one. */
  static Optional<Cidr> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !text.substring(slash + 1).matches("0|[1-9][0-9]{0,2}")) {
      return Optional.empty();
    }
    int prefix = Integer.parseInt(text.substring(slash + 1));
    return address(text.substring(0, slash))
        .filter(address -> prefix <= address.bits)
        .map(address -> new Cidr(address.first, prefix, address.bits));
  }

  /** Reads one address as the block that holds only it; empty if it is not one. */
  static Optional<Cidr> address(String text) {
    if (text.indexOf(':') >= 0) {
      return version6(text);
    }
    return version4(text).map(value -> new Cidr(value, 32, 32));
  }

  BigInteger last() {
    return first.add(BigInteger.ONE.shiftLeft(bits - prefix)).subtract(BigInteger.ONE);
  }

  boolean contains(Cidr other) {
    return bits == other.bits && prefix <= other.prefix && first.compareTo(other.first) <= 0
        && other.last().compareTo(last()) <= 0;
  }

  boolean intersects(Cidr other) {
    return contains(other) || other.contains(this);
  }

  /** The address as text: dotted, or with the longest run of zero groups left out. */
  static String text(BigInteger address, int bits) {
    if (bits == 32) {
      int value = address.intValue();
      return (value >>> 24) + "." + (value >>> 16 & 255) + "." + (value >>> 8 & 255) + "." + (value & 255);
    }
    int[] groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = address.shiftRight(112 - 16 * i).intValue() & 0xFFFF;
    }
    return compressed(groups);
  }

  @Override
  public String toString() {
    return text(first, bits) + "/" + prefix;
  }

  private static String compressed(int[] groups) {
    int bestStart = -1;
    int bestLength = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups[end] == 0) {
        end++;
      }
      if (end - i > bestLength) {
        bestStart = i;
        bestLength = end - i;
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == bestStart) {
        out.append("::");
        i += bestLength - 1;
      } else {
        out.append(out.isEmpty() || out.charAt(out.length() - 1) == ':' ? "" : ":").append(Integer.toHexString(groups[i]));
      }
    }
    return out.toString();
  }

  private static Optional<BigInteger> version4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    long value = 0;
    for (String part : parts) {
      if (!part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > 255) {
        return Optional.empty();
      }
      value = value << 8 | Integer.parseInt(part);
    }
    return Optional.of(BigInteger.valueOf(value));
  }

  private static Optional<Cidr> version6(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return Optional.empty();
    }
    List<Integer> head = new ArrayList<>();
    List<Integer> tail = new ArrayList<>();
    boolean read = groups(gap < 0 ? text : text.substring(0, gap), head, gap < 0)
        && (gap < 0 || groups(text.substring(gap + 2), tail, true));
    int count = head.size() + tail.size();
    if (!read || (gap < 0 ? count != 8 : count > 7)) {
      return Optional.empty();
    }
    while (head.size() + tail.size() < 8) {
      head.add(0);
    }
    head.addAll(tail);
    BigInteger value = BigInteger.ZERO;
    for (int group : head) {
      value = value.shiftLeft(16).or(BigInteger.valueOf(group));
    }
    boolean mapped = value.shiftRight(32).equals(BigInteger.valueOf(0xFFFF));
    return Optional.of(mapped
        ? new Cidr(value.and(BigInteger.valueOf(0xFFFFFFFFL)), 32, 32)
        : new Cidr(value, 128, 128));
  }

  private static boolean groups(String text, List<Integer> into, boolean mayEndDotted) {
    if (text.isEmpty()) {
      return true;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      Optional<BigInteger> dotted = mayEndDotted && i == parts.length - 1 && parts[i].contains(".")
          ? version4(parts[i]) : Optional.empty();
      if (dotted.isPresent()) {
        into.add(dotted.get().intValue() >>> 16);
        into.add(dotted.get().intValue() & 0xFFFF);
      } else if (parts[i].matches("[0-9a-fA-F]{1,4}")) {
        into.add(Integer.parseInt(parts[i], 16));
      } else {
        return false;
      }
    }
    return true;
  }
}
