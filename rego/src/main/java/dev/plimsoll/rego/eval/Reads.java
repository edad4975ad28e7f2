package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a rule's value, and each of its elements, was derived from. */
final class Reads {
  private final List<Read> all = new ArrayList<>();
  private final Map<Value, List<Read>> elements = new HashMap<>();

  List<Read> all() {
    return all;
  }

  void all(List<Read> reads) {
    Tracker.append(all, reads, 0);
  }

  void element(Value element, List<Read> trail, int from) {
    if (!elements.containsKey(element)) {
      elements.put(element, List.copyOf(trail.subList(from, trail.size())));
    }
    Tracker.append(all, trail, from);
  }

  List<Read> of(Value element) {
    return elements.getOrDefault(element, all);
  }
}
