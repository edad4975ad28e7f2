package dev.plimsoll.policy.input;

import dev.plimsoll.rego.eval.Read;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Chooses the place of the input that a result speaks of. */
public final class Places {
  private Places() {}

  /**
   * The place of the deepest thing that was read, of equally deep ones the last; what was read only for the text of a message
   * counts where nothing else was read. Empty if nothing read came from a text.
   */
  public static Optional<Span> of(List<Read> reads) {
    Read best = null;
    for (Read read : reads) {
      boolean placed = read.origin().isPresent() && (read.origin().get() instanceof YamlNode || read.origin().get() instanceof Span);
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
    if (read.isMessage() != best.isMessage()) {
      return best.isMessage();
    }
    return read.path().size() >= best.path().size();
  }
}
