package dev.plimsoll.compose;

import java.util.Optional;

/** Ports from {@code first} to {@code last}, both included; one port is a range of itself. */
public record PortRange(int first, int last) {
  private static final int MAX = 65_535;

  /** Reads {@code 80} or {@code 8000-8010}; empty for anything else, what is out of bounds included. */
  public static Optional<PortRange> of(String text) {
    int dash = text.indexOf('-');
    int first = port(dash < 0 ? text : text.substring(0, dash));
    int last = dash < 0 ? first : port(text.substring(dash + 1));
    return first < 0 || last < first ? Optional.empty() : Optional.of(new PortRange(first, last));
  }

  public int size() {
    return last - first + 1;
  }

  public boolean contains(int port) {
    return first <= port && port <= last;
  }

  public boolean overlaps(PortRange other) {
    return first <= other.last && other.first <= last;
  }

  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }

  private static int port(String digits) {
    if (digits.isEmpty() || digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    int port = Integer.parseInt(digits);
    return port > MAX ? -1 : port;
  }
}
