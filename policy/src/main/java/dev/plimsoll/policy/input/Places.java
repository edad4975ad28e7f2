package dev.plimsoll.policy.input;

import dev.plimsoll.rego.eval.Read;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the place of the input that a result speaks of. */
public final class Places {
  /** The deepest that an object's own fields lie: {@code review.object.kind}. */
  private static final int ROOT_DEPTH = 3;

  private Places() {}

  /**
   * The place of the deepest thing that was read, of equally deep ones the last; an object's kind and name, and what was read
   * only for the text of a message, count where nothing else was read. Empty if nothing read came from a text.
   */
  public static Optional<Span> of(List<Read> reads) {
    Set<List<Value>> passed = new HashSet<>();
    reads.stream().map(Read::path).filter(path -> !path.isEmpty()).forEach(path -> passed.add(path.subList(0, path.size() - 1)));
    Read best = null;
    for (Read read : reads) {
      boolean placed = !passed.contains(read.path()) && read.origin().isPresent()
          && (read.origin().get() instanceof YamlNode || read.origin().get() instanceof Span);
      if (placed && (best == null || isBetter(read, best))) {
        best = read;
      }
    }
    return Optional.ofNullable(best).flatMap(Read::origin).map(Places::span);
  }

  /** The place that an origin stands for: a scalar's text, or the key that holds a collection. */
  public static Span span(Object origin) {
    if (origin instanceof Span span) {
      return span;
    }
    YamlNode node = (YamlNode) origin;
    boolean visible = node instanceof Scalar scalar && scalar.span().length() > 0;
    return visible ? node.span().firstLine() : node.place().firstLine();
  }

  private static boolean isBetter(Read read, Read best) {
    int order = Integer.compare(weight(read), weight(best));
    return order != 0 ? order > 0 : read.path().size() >= best.path().size();
  }

  /** What a condition looked at says most, then what tells an object from others, then what only went into the message. */
  private static int weight(Read read) {
    return read.isMessage() ? 0 : isIdentity(read.path()) ? 1 : 2;
  }

  private static boolean isIdentity(List<Value> path) {
    if (path.isEmpty() || !(path.get(path.size() - 1) instanceof StringValue last)) {
      return false;
    }
    boolean inMetadata = path.size() > 1 && path.get(path.size() - 2).equals(StringValue.of("metadata"));
    return switch (last.value()) {
      case "kind", "apiVersion" -> path.size() <= ROOT_DEPTH;
      case "name", "namespace", "generateName" -> inMetadata;
      default -> false;
    };
  }
}
