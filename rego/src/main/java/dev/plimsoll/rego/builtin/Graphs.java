package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Built-ins that follow the edges of a graph or of nested values. */
final class Graphs implements Builtin.Body {
  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    return switch (name) {
      case "graph.reachable" -> reachable(given, context);
      case "graph.reachable_paths" -> reachablePaths(given, context);
      case "walk" -> walk(arguments[0], context);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Value reachable(Arguments given, BuiltinContext context) {
    ObjectValue graph = given.object(0);
    Deque<Value> queue = new ArrayDeque<>(given.elements(1));
    Set<Value> reached = new HashSet<>();
    while (!queue.isEmpty()) {
      Value node = queue.remove();
      Value edges = graph.get(node);
      if (edges.isDefined() && reached.add(node)) {
        context.work(1);
        queue.addAll(vertices(edges));
      }
    }
    return SetValue.of(reached);
  }

  private static Value reachablePaths(Arguments given, BuiltinContext context) {
    ObjectValue graph = given.object(0);
    Set<Value> paths = new HashSet<>();
    for (Value root : given.elements(1)) {
      if (graph.containsKey(root)) {
        List<Value> path = new ArrayList<>(List.of(root));
        List<Value> next = vertices(graph.get(root));
        next.forEach(neighbour -> follow(graph, neighbour, path, paths, context));
        if (next.isEmpty()) {
          paths.add(ArrayValue.of(path));
        }
      }
    }
    return SetValue.of(paths);
  }

  /** Adds the paths that go on to {@code node}; one ends where there is no further node or one that it came through. */
  private static void follow(ObjectValue graph, Value node, List<Value> path, Set<Value> paths, BuiltinContext context) {
    context.requireSize(paths.size());
    context.work(1 + path.size());
    if (path.size() > 1_000) {
      throw new LimitExceeded("path through the graph is longer than 1000");
    }
    if (!graph.containsKey(node)) {
      paths.add(ArrayValue.of(path));
      return;
    }
    path.add(node);
    List<Value> next = vertices(graph.get(node));
    for (Value neighbour : next) {
      if (path.contains(neighbour)) {
        paths.add(ArrayValue.of(path));
      } else {
        follow(graph, neighbour, path, paths, context);
      }
    }
    if (next.isEmpty()) {
      paths.add(ArrayValue.of(path));
    }
    path.remove(path.size() - 1);
  }

  private static List<Value> vertices(Value edges) {
    if (edges instanceof ArrayValue array) {
      return array.asList();
    }
    return edges instanceof SetValue set ? set.asList() : List.of();
  }

  private static Value walk(Value root, BuiltinContext context) {
    ArrayValue.Builder found = new ArrayValue.Builder();
    walk(root, new ArrayList<>(), found, context);
    return found.build();
  }

  private static void walk(Value value, List<Value> path, ArrayValue.Builder found, BuiltinContext context) {
    context.requireSize(found.size());
    context.work(1);
    found.add(ArrayValue.of(ArrayValue.of(path), value));
    if (value instanceof ArrayValue array) {
      for (int i = 0; i < array.size(); i++) {
        step(NumberValue.of(i), array.at(i), path, found, context);
      }
    } else if (value instanceof ObjectValue object) {
      for (int i = 0; i < object.size(); i++) {
        step(object.keyAt(i), object.valueAt(i), path, found, context);
      }
    } else if (value instanceof SetValue set) {
      for (Value element : set) {
        step(element, element, path, found, context);
      }
    }
  }

  private static void step(Value key, Value value, List<Value> path, ArrayValue.Builder found, BuiltinContext context) {
    path.add(key);
    walk(value, path, found, context);
    path.remove(path.size() - 1);
  }
}
