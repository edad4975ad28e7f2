package dev.plimsoll.helm.template;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.SourceMap;
import dev.plimsoll.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Executes the templates of one chart; all it executes shares one budget. */
public final class Execution {
  private static final String NO_VALUE = "<no value>";
  private static final int CLOCK = 1023;
  private static final int STACK_CALLS = 100;
  private static final long STACK_BYTES = 64L << 20;

  private final Templates templates;
  private final Limits limits;
  private final long deadline;
  private final Map<String, Parser.Parsed> parsed = new HashMap<>();
  private long steps;
  private long output;
  private int depth;

  public Execution(Templates templates, Limits limits) {
    this.templates = templates;
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.milliseconds() * 1_000_000;
  }

  /**
   * Renders a template as Helm does, missing values as nothing.
   *
   * @param path what the result is called
   * @throws TemplateError where it fails
   */
  public Source render(String name, Object data, Path path) {
    return source(path, text(name, data));
  }

  static Source source(Path path, Text text) {
    return Source.rendered(path, text.toString(), map(text));
  }

  private Text text(String name, Object data) {
    Template template = templates.find(name)
        .orElseThrow(() -> new IllegalArgumentException("no template " + Quote.quote(name)));
    depth = 0;
    TextBuilder out = new TextBuilder();
    new Frame(this, templates, template, Trail.EMPTY, out, data).run(data);
    return withoutMissing(out.text());
  }

  static Text withoutMissing(Text text) {
    String all = text.toString();
    int found = all.indexOf(NO_VALUE);
    if (found < 0) {
      return text;
    }
    TextBuilder out = new TextBuilder();
    int at = 0;
    while (found >= 0) {
      out.append(text, at, found);
      at = found + NO_VALUE.length();
      found = all.indexOf(NO_VALUE, at);
    }
    return out.append(text, at, text.length()).text();
  }

  private static SourceMap map(Text text) {
    List<SourceMap.Run> runs = new ArrayList<>(text.pieces().size());
    int start = 0;
    Trail last = Trail.EMPTY;
    List<Span> places = List.of();
    for (Text.Piece piece : text.pieces()) {
      if (piece.trail() != last) {
        last = piece.trail();
        places = last.places();
      }
      Span origin = piece.origin();
      boolean verbatim = piece.verbatim();
      if (origin.source().map().isPresent()) {
        verbatim &= origin.verbatimOrigin().isPresent();
        origin = verbatim ? origin.verbatimOrigin().orElseThrow() : origin.origin();
      }
      runs.add(new SourceMap.Run(start, piece.end(), origin, verbatim, places));
      start = piece.end();
    }
    return new SourceMap(runs);
  }

  /** Counts a node; says what is beyond the bounds. */
  Optional<String> step() {
    if (++steps > limits.steps()) {
      return Optional.of("rendering takes more than " + limits.steps() + " steps");
    }
    return (steps & CLOCK) == 0 ? late() : Optional.empty();
  }

  Optional<String> spend(long count) {
    output += Math.max(0, count);
    if (output > limits.output()) {
      return Optional.of("rendering makes more than " + limits.output() + " characters");
    }
    return count > CLOCK ? late() : Optional.empty();
  }

  private Optional<String> late() {
    return System.nanoTime() > deadline
        ? Optional.of("rendering takes longer than " + limits.milliseconds() + " ms")
        : Optional.empty();
  }

  /** Whether so many calls are open that the next should run on a stack of its own. */
  boolean needsStack() {
    return depth % STACK_CALLS == 0;
  }

  void descend(Runnable called) {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread deeper = new Thread(null, called, "plimsoll-helm-" + depth, STACK_BYTES);
    deeper.setDaemon(true);
    deeper.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
    deeper.start();
    try {
      deeper.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new FunctionError("rendering was interrupted");
    }
    if (failure.get() instanceof RuntimeException error) {
      throw error;
    }
    if (failure.get() instanceof Error error) {
      throw error;
    }
  }

  boolean enter() {
    return ++depth <= limits.depth();
  }

  void leave() {
    depth--;
  }

  Parser.Parsed parsed(Templates set, Text text, Span place, Trail trail) {
    Parser.Parsed known = parsed.get(text.toString());
    if (known == null) {
      known = set.parse("gotpl", text, place, trail);
      parsed.put(text.toString(), known);
    }
    return known;
  }
}
