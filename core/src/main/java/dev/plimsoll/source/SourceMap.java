package dev.plimsoll.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells where each piece of a rendered text came from: runs in the order of the output that cover it without gaps.
 * Origins may themselves lie in rendered text.
 */
public final class SourceMap {
  /**
   * A piece of output.
   *
   * @param start its first offset in the output
   * @param end the offset behind its last
   * @param origin the text that produced it
   * @param verbatim whether output and origin are the same text, character for character
   * @param callers the calls through which the renderer came there, innermost first
   */
  public record Run(int start, int end, Span origin, boolean verbatim, List<Span> callers) {
    public Run {
      callers = List.copyOf(callers);
      if (verbatim && origin.length() != end - start) {
        throw new IllegalArgumentException("verbatim run of " + (end - start) + " from " + origin.length());
      }
    }

    Span originOf(int from, int to) {
      if (!verbatim) {
        return origin;
      }
      int shift = origin.start() - start;
      return new Span(origin.source(), Math.max(from, start) + shift, Math.min(to, end) + shift);
    }
  }

  private final List<Run> runs;

  public SourceMap(List<Run> runs) {
    this.runs = List.copyOf(runs);
    int at = 0;
    for (Run run : runs) {
      if (run.start != at || run.end < at) {
        throw new IllegalArgumentException("run " + run.start + ".." + run.end + " after " + at);
      }
      at = run.end;
    }
  }

  public List<Run> runs() {
    return runs;
  }

  /** The runs that share a character with {@code span}; for an empty span the run it stands in or behind. */
  public List<Run> touched(Span span) {
    int first = indexAt(span.start());
    List<Run> found = new ArrayList<>();
    for (int i = first; i < runs.size() && (runs.get(i).start < span.end() || i == first); i++) {
      found.add(runs.get(i));
    }
    return found;
  }

  Span origin(Span span) {
    List<Run> touched = touched(span).stream().filter(run -> run.end > run.start).toList();
    if (touched.isEmpty()) {
      return runs.isEmpty() ? span : runs.get(Math.min(indexAt(span.start()), runs.size() - 1)).origin;
    }
    Span first = touched.get(0).originOf(span.start(), span.end());
    Span last = touched.get(touched.size() - 1).originOf(span.start(), span.end());
    boolean inOrder = first.source() == last.source() && first.start() <= last.start() && first.end() <= last.end();
    return inOrder ? first.to(last) : first;
  }

  Optional<Span> verbatim(Span span) {
    Span whole = null;
    for (Run run : touched(span)) {
      if (!run.verbatim) {
        return Optional.empty();
      }
      Span piece = run.originOf(span.start(), span.end());
      if (whole != null && (whole.source() != piece.source() || whole.end() != piece.start())) {
        return Optional.empty();
      }
      whole = whole == null ? piece : whole.to(piece);
    }
    return Optional.ofNullable(whole);
  }

  List<Span> callers(Span span) {
    List<Run> touched = touched(span);
    return touched.isEmpty() ? List.of() : touched.get(0).callers;
  }

  private int indexAt(int offset) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).end <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
