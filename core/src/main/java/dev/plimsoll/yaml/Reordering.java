package dev.plimsoll.yaml;

import dev.plimsoll.rule.Edit;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts entries or items into another order by text edits; comments right above or behind one move with it. */
public final class Reordering {
  private Reordering() {}

  /** The edits that write the entries of {@code mapping} in the order of {@code wanted}; empty where text cannot do it. */
  public static Optional<List<Edit>> entries(Mapping mapping, List<Mapping.Entry> wanted) {
    Map<Mapping.Entry, Integer> places = new HashMap<>();
    mapping.entries().forEach(entry -> places.put(entry, places.size()));
    List<Span> spans = mapping.entries().stream().map(Mapping.Entry::span).toList();
    List<List<YamlNode>> nodes = mapping.entries().stream().map(entry -> List.of(entry.key(), entry.value())).toList();
    return edits(spans, nodes, wanted.stream().map(places::get).toList(), mapping.isFlow());
  }

  /** The edits that write the items of {@code sequence} in the order of {@code wanted}; empty where text cannot do it. */
  public static Optional<List<Edit>> items(Sequence sequence, List<YamlNode> wanted) {
    Map<Integer, Integer> places = new HashMap<>();
    sequence.items().forEach(item -> places.put(item.span().start(), places.size()));
    List<Span> spans = sequence.items().stream().map(YamlNode::span).toList();
    List<List<YamlNode>> nodes = sequence.items().stream().map(List::of).toList();
    return edits(spans, nodes, wanted.stream().map(item -> places.get(item.span().start())).toList(), sequence.isFlow());
  }

  private static Optional<List<Edit>> edits(List<Span> spans, List<List<YamlNode>> nodes, List<Integer> order, boolean flow) {
    if (order.contains(null) || order.size() != spans.size() || breaksAliases(nodes, order)) {
      return Optional.empty();
    }
    List<Span> blocks = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Optional<Span> block = flow ? Optional.of(spans.get(i)) : block(spans.get(i));
      if (block.isEmpty() || i > 0 && block.get().start() < blocks.get(i - 1).end()) {
        return Optional.empty();
      }
      blocks.add(block.get());
    }
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (order.get(i) != i) {
        edits.add(new Edit(blocks.get(i), blocks.get(order.get(i)).text()));
      }
    }
    return edits.isEmpty() ? Optional.empty() : Optional.of(edits);
  }

  /** Whether an alias would come to stand before its anchor. */
  private static boolean breaksAliases(List<List<YamlNode>> nodes, List<Integer> order) {
    Map<Integer, Integer> newPlace = new HashMap<>();
    order.forEach(old -> newPlace.put(old, newPlace.size()));
    for (int user = 0; user < nodes.size(); user++) {
      Deque<YamlNode> open = new ArrayDeque<>(nodes.get(user));
      while (!open.isEmpty()) {
        YamlNode node = open.pop();
        if (node instanceof Alias alias) {
          int owner = owner(nodes, alias.target().span());
          if (owner >= 0 && owner != user && newPlace.get(owner) > newPlace.get(user)) {
            return true;
          }
        } else if (node instanceof Mapping mapping) {
          mapping.entries().forEach(entry -> {
            open.push(entry.key());
            open.push(entry.value());
          });
        } else if (node instanceof Sequence sequence) {
          sequence.items().forEach(open::push);
        }
      }
    }
    return false;
  }

  private static int owner(List<List<YamlNode>> nodes, Span target) {
    for (int i = 0; i < nodes.size(); i++) {
      for (YamlNode node : nodes.get(i)) {
        if (node.span().contains(target)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** The whole lines of {@code span} with the comment lines right above it; empty where others stand on these lines. */
  private static Optional<Span> block(Span span) {
    Source source = span.source();
    int first = source.line(span.start());
    int last = span.endLine();
    String before = source.text().substring(source.lineStart(first), span.start());
    String behind = source.text().substring(span.end(), source.lineEnd(last)).strip();
    if (!before.replaceFirst("- +$", "").isBlank() || !behind.isEmpty() && !behind.startsWith("#")) {
      return Optional.empty();
    }
    int column = before.length() - before.stripLeading().length();
    while (first > 1 && source.lineText(first - 1).stripLeading().startsWith("#")
        && source.lineText(first - 1).indexOf('#') == column) {
      first--;
    }
    return Optional.of(source.span(source.lineStart(first), source.lineEnd(last)));
  }
}
