package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows which places of the input each result was derived from.
 *
 * <p>The parts of the input are known by identity, wherever a policy passes them. The trail holds what was read on the way
 * to the statement being run; backtracking shortens it. What a negation or an empty comprehension read counts too: that it
 * was not there is why the rule holds.
 */
final class Tracker {
  private static final int LONGEST = 512;

  private final Map<Value, Place> places = new IdentityHashMap<>();
  private final List<Read> trail = new ArrayList<>();
  private final List<Read> kept = new ArrayList<>();
  private final Deque<Integer> keptMarks = new ArrayDeque<>();
  private final Deque<List<Read>> collected = new ArrayDeque<>();
  private final Deque<Integer> bases = new ArrayDeque<>();
  private List<Read> emitted = List.of();
  private Reads elements;
  private int messages;

  private record Place(Place parent, Value key, Value value) {
    List<Value> path() {
      List<Value> path = parent == null ? new ArrayList<>() : parent.path();
      if (key != null) {
        path.add(key);
      }
      return path;
    }
  }

  Tracker(Value input) {
    learn(new Place(null, null, input));
    bases.push(0);
  }

  private void learn(Place root) {
    Deque<Place> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Place place = open.pop();
      if (place.value instanceof ObjectValue object) {
        if (object.size() > 0 && places.putIfAbsent(object, place) == null) {
          object.forEach((key, value) -> open.push(new Place(place, key, value)));
        }
      } else if (place.value instanceof ArrayValue array && array.size() > 0 && places.putIfAbsent(array, place) == null) {
        for (int i = 0; i < array.size(); i++) {
          open.push(new Place(place, NumberValue.of(i), array.at(i)));
        }
      }
    }
  }

  /** Counts a look at {@code container[key]}, if the container is of the input. */
  void read(Value container, Value key, Value found) {
    Place place = places.get(container);
    if (place == null) {
      return;
    }
    List<Value> path = place.path();
    path.add(key);
    Optional<Object> origin = found.origin();
    for (Place above = place; origin.isEmpty() && above != null; above = above.parent) {
      origin = above.value.origin();
    }
    add(new Read(List.copyOf(path), found.isDefined(), messages > 0, origin));
  }

  /** Counts a look along {@code path} from {@code container}, if that is of the input. */
  void read(Value container, Iterable<Value> path) {
    Value value = container;
    for (Value key : path) {
      Value found = value.get(key);
      read(value, key, found);
      value = found;
    }
  }

  private void add(Read read) {
    if (trail.size() < LONGEST * 4) {
      trail.add(read);
    }
    if (!keptMarks.isEmpty() && kept.size() < LONGEST * 4) {
      kept.add(read);
    }
  }

  int mark() {
    return trail.size();
  }

  void reset(int mark) {
    if (trail.size() > mark) {
      trail.subList(mark, trail.size()).clear();
    }
  }

  int beginNegation() {
    keptMarks.push(kept.size());
    return mark();
  }

  void endNegation(int mark, boolean holds) {
    int from = keptMarks.pop();
    List<Read> reads = new ArrayList<>(kept.subList(from, kept.size()));
    reset(mark);
    if (holds) {
      append(trail, reads, 0);
    }
    if (keptMarks.isEmpty()) {
      kept.clear();
    }
  }

  int beginCollection() {
    keptMarks.push(kept.size());
    collected.push(new ArrayList<>());
    bases.push(mark());
    return mark();
  }

  void collect() {
    append(collected.peek(), trail, bases.peek());
  }

  void endCollection(int mark) {
    bases.pop();
    List<Read> reads = collected.pop();
    int from = keptMarks.pop();
    if (reads.isEmpty()) {
      reads = new ArrayList<>(kept.subList(from, kept.size()));
    }
    reset(mark);
    append(trail, reads, 0);
    if (keptMarks.isEmpty()) {
      kept.clear();
    }
  }

  int beginRule() {
    keptMarks.push(kept.size());
    bases.push(mark());
    emitted = List.of();
    return mark();
  }

  /** Keeps what the body that just gave the rule's value was derived from. */
  void emit() {
    emitted = List.copyOf(trail.subList(bases.peek(), trail.size()));
  }

  List<Read> emitted() {
    return emitted;
  }

  /** Begins to keep the reads of elements in {@code reads}; gives back where they were kept before. */
  Reads elements(Reads reads) {
    Reads outer = elements;
    elements = reads;
    return outer;
  }

  void emitElement(Value element) {
    elements.element(element, trail, bases.peek());
  }

  void endRule(int mark, Reads reads) {
    bases.pop();
    int from = keptMarks.pop();
    if (reads.all().isEmpty()) {
      reads.all(kept.subList(from, kept.size()));
    }
    reset(mark);
    if (keptMarks.isEmpty()) {
      kept.clear();
    }
  }

  /** Counts all that a rule's value was derived from as read. */
  void use(Reads reads) {
    if (reads != null) {
      useAll(reads.all());
    }
  }

  /** Counts what one element of a rule's value was derived from as read. */
  void use(Reads reads, Value element) {
    if (reads != null) {
      useAll(reads.of(element));
    }
  }

  private void useAll(List<Read> reads) {
    int end = Math.min(reads.size(), LONGEST);
    for (int i = 0; i < end; i++) {
      add(reads.get(i));
    }
  }

  void beginMessage() {
    messages++;
  }

  void endMessage() {
    messages--;
  }

  /** What the statement being run rests on. */
  List<Read> trail() {
    return List.copyOf(trail);
  }

  static void append(List<Read> target, List<Read> source, int from) {
    int end = Math.min(source.size(), from + LONGEST);
    for (int i = from; i < end && target.size() < LONGEST * 4; i++) {
      target.add(source.get(i));
    }
  }
}
