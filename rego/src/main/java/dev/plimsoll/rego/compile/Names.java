package dev.plimsoll.rego.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variables of one rule or query. */
final class Names {
  private final Deque<Map<String, Integer>> declared = new ArrayDeque<>();
  private final Deque<Set<String>> referenced = new ArrayDeque<>();
  private final Map<String, Integer> implicit = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final BitSet bound = new BitSet();
  private int cells;

  Names() {
    enter();
  }

  void enter() {
    declared.push(new LinkedHashMap<>());
    referenced.push(new HashSet<>());
  }

  Map<String, Integer> leave() {
    referenced.pop();
    return declared.pop();
  }

  /** A new slot without a name that a policy could say. */
  int temporary() {
    names.add("");
    return names.size() - 1;
  }

  int wildcard() {
    names.add("_");
    return names.size() - 1;
  }

  /** Declares a variable in the innermost scope; {@code isBound} if the declaration gives it its value. */
  int declare(String name, boolean isBound) {
    if (name.equals("_")) {
      return wildcard();
    }
    names.add(name);
    int slot = names.size() - 1;
    declared.peek().put(name, slot);
    if (isBound) {
      bound.set(slot);
    }
    return slot;
  }

  /** Whether the name is a parameter and the innermost scope is the function's own body. */
  boolean isParameterHere(String name) {
    return declared.size() == 2 && declared.peekLast().containsKey(name);
  }

  void reference(String name) {
    referenced.peek().add(name);
  }

  /** Whether the innermost scope has used the name as a variable. */
  boolean isReferencedHere(String name) {
    return referenced.peek().contains(name);
  }

  boolean isDeclaredHere(String name) {
    return declared.peek().containsKey(name);
  }

  /** The slot of a declared variable, or -1. */
  int declared(String name) {
    for (Map<String, Integer> scope : declared) {
      Integer slot = scope.get(name);
      if (slot != null) {
        return slot;
      }
    }
    return -1;
  }

  int implicit(String name) {
    Integer slot = implicit.get(name);
    if (slot == null) {
      slot = names.size();
      names.add(name);
      implicit.put(name, slot);
    }
    return slot;
  }

  /** Whether its declaration binds the variable, so that a reference to it never iterates. */
  boolean isBoundByDeclaration(int slot) {
    return bound.get(slot);
  }

  void markBound(int slot) {
    bound.set(slot);
  }

  String name(int slot) {
    return names.get(slot);
  }

  int size() {
    return names.size();
  }

  int cell() {
    return cells++;
  }

  int cells() {
    return cells;
  }

  /** The named variables of a query with their slots. */
  Map<String, Integer> outputs() {
    Map<String, Integer> outputs = new HashMap<>(implicit);
    outputs.putAll(declared.peek());
    return outputs;
  }
}
