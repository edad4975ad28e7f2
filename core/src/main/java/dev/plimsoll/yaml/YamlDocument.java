package dev.plimsoll.yaml;

import dev.plimsoll.rule.Document;
import dev.plimsoll.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One document of a YAML stream: the text between two {@code ---} lines. */
public final class YamlDocument implements Document {
  private final Span span;
  private final YamlNode root;
  private volatile List<Span> comments;

  YamlDocument(Span span, YamlNode root) {
    this.span = span;
    this.root = root;
  }

  @Override
  public Span span() {
    return span;
  }

  public YamlNode root() {
    return root;
  }

  @Override
  public List<Span> comments() {
    List<Span> found = comments;
    if (found == null) {
      found = Comments.of(span, root);
      comments = found;
    }
    return found;
  }

  /** The entry or item that starts next behind {@code offset}; of those that start at one place the outermost. */
  @Override
  public Optional<Span> unitBehind(int offset) {
    Span best = null;
    Deque<YamlNode> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      List<YamlNode> inner = new ArrayList<>();
      YamlNode node = open.pop();
      if (node instanceof Mapping mapping) {
        for (Mapping.Entry entry : mapping.entries()) {
          best = nearer(best, entry.span(), offset);
          inner.add(entry.value());
        }
      } else if (node instanceof Sequence sequence) {
        for (YamlNode item : sequence.items()) {
          best = nearer(best, item.span(), offset);
          inner.add(item);
        }
      }
      for (YamlNode child : inner) {
        if (child.span().end() > offset && (best == null || child.span().start() < best.start())) {
          open.push(child);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static Span nearer(Span best, Span candidate, int offset) {
    boolean nearer = candidate.start() >= offset
        && (best == null || candidate.start() < best.start()
            || candidate.start() == best.start() && candidate.end() > best.end());
    return nearer ? candidate : best;
  }
}
