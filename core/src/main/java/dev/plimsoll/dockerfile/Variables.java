package dev.plimsoll.dockerfile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variables of one stage, or those declared before the first, each with the instructions that set it. */
final class Variables {
  /** A longer chain of stages is copied flat, so that a look-up stays short. */
  private static final int LONGEST_CHAIN = 64;

  /** A value and the instruction from behind which it holds. */
  private record Binding(int index, boolean isEnv, Scope.Variable variable) {}

  /** How many characters of values a file may hold before further ones are no longer followed. */
  static final class Budget {
    private int left = 4_000_000;

    private boolean take(String value) {
      left -= value.length();
      return left >= 0;
    }
  }

  private final Map<String, List<Binding>> bindings = new HashMap<>();
  /** Null where there is none. */
  private final Variables parent;
  private final Budget budget;
  private final int chain;

  private Variables(Variables parent, Budget budget) {
    this.parent = parent;
    this.budget = budget;
    this.chain = parent == null ? 0 : parent.chain + 1;
  }

  static Variables empty(Budget budget) {
    return new Variables(null, budget);
  }

  /** Starts with everything that holds at the end of this stage. */
  Variables child() {
    if (chain < LONGEST_CHAIN) {
      return new Variables(this, budget);
    }
    Variables flat = new Variables(null, budget);
    copyInto(flat.bindings);
    return flat;
  }

  void set(String name, int index, boolean isEnv, Scope.Variable variable) {
    Scope.Variable kept = budget.take(variable.value()) ? variable : Scope.Variable.DECLARED;
    bindings.computeIfAbsent(name, key -> new ArrayList<>(1)).add(new Binding(index, isEnv, kept));
  }

  /** What holds before the instruction at {@code index}; ENV goes before ARG. */
  Scope.Variable lookup(String name, int index) {
    Scope.Variable argument = Scope.Variable.UNDEFINED;
    for (Variables level = this; level != null; level = level.parent) {
      List<Binding> own = level.bindings.getOrDefault(name, List.of());
      for (int i = own.size() - 1; i >= 0; i--) {
        Binding binding = own.get(i);
        if (binding.index < index) {
          if (binding.isEnv) {
            return binding.variable;
          }
          if (argument.state() == Scope.State.UNDEFINED) {
            argument = binding.variable;
          }
        }
      }
    }
    return argument;
  }

  /** How many names are set, at most; those of the stages below are counted again where they are set again. */
  int size() {
    int size = 0;
    for (Variables level = this; level != null; level = level.parent) {
      size += level.bindings.size();
    }
    return size;
  }

  /** All names that are set before the instruction at {@code index}. */
  Collection<String> names(int index) {
    Set<String> names = new HashSet<>();
    for (Variables level = this; level != null; level = level.parent) {
      level.bindings.forEach((name, own) -> {
        if (own.get(0).index < index) {
          names.add(name);
        }
      });
    }
    return names;
  }

  /** Keeps of each name what holds at the end. */
  private void copyInto(Map<String, List<Binding>> flat) {
    Deque<Variables> levels = new ArrayDeque<>();
    for (Variables level = this; level != null; level = level.parent) {
      levels.push(level);
    }
    for (Variables level : levels) {
      level.bindings.forEach((name, own) -> {
        for (Binding binding : own) {
          boolean hidden = !binding.isEnv && flat.containsKey(name) && flat.get(name).get(0).isEnv;
          if (!hidden) {
            List<Binding> last = new ArrayList<>(1);
            last.add(new Binding(-1, binding.isEnv, binding.variable));
            flat.put(name, last);
          }
        }
      });
    }
  }
}
