package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.builtin.BuiltinContext;
import dev.plimsoll.rego.builtin.BuiltinError;
import dev.plimsoll.rego.builtin.LimitExceeded;
import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One evaluation of one query, by one thread: its documents, what it has used of its limits, and who listens. */
public final class Evaluation implements BuiltinContext {
  private static final int TIME_CHECK = 4096;
  private static final int MOST_ERRORS = 100;
  private static final int CHARACTERS_PER_ELEMENT = 64;
  private static final Location NOWHERE = new Location("", 0, 0, 0);

  private final Settings settings;
  private final long deadline;
  private final List<Value[]> rows = new ArrayList<>();
  private final List<List<Read>> rowReads = new ArrayList<>();
  private final List<EvaluationError> builtinErrors = new ArrayList<>();
  final Tracker tracker;
  private long steps;
  private long nextCheck = TIME_CHECK;
  private long collected;
  private long made;
  private int depth;

  /**
   * What an evaluation may do.
   *
   * @param steps how many statements, calls and elements
   * @param nanoseconds how long
   * @param elements how many elements rules and comprehensions may collect
   * @param size how many characters or elements a built-in may make
   * @param depth how deep rules may call rules
   */
  public record Settings(
      Instant now, boolean isStrict, long steps, long nanoseconds, long elements, int size, int depth, Listener listener) {}

  /** Who is told of an evaluation's progress. */
  public interface Listener {
    /** Whether lines printed are wanted. */
    boolean prints();

    void print(Location location, String line);

    /** A statement is about to be looked at, at this depth of rules; only in instrumented policies. */
    void visit(Location location, String text, int depth);
  }

  public Evaluation(Settings settings, Value input, boolean tracks) {
    this.settings = settings;
    this.deadline = System.nanoTime() + settings.nanoseconds;
    this.tracker = tracks ? new Tracker(input) : null;
  }

  /** Runs a query's body in a frame of its own. */
  public void run(RuleGroup.Body body, Value input, Value data, int rules) {
    Scope scope = new Scope(input, data, null, Map.of(), rules, tracker != null);
    try {
      body.branches()[0].run(new Frame(this, scope, body.variables(), body.cells()));
    } catch (StackOverflowError overflow) {
      throw new EvaluationError("eval_cancel_error", NOWHERE, "evaluation is nested too deep");
    } catch (OutOfMemoryError memory) {
      throw new EvaluationError("eval_cancel_error", NOWHERE, "evaluation needs more memory than there is");
    } catch (LimitExceeded exceeded) {
      throw new EvaluationError("eval_cancel_error", NOWHERE, exceeded.getMessage());
    }
  }

  /** The value of one rule. */
  public Value value(RuleGroup group, Value input, Value data, int rules) {
    List<Value> found = new ArrayList<>();
    Step step = new Step() {
      @Override
      public boolean run(Frame frame) {
        found.add(group.value(frame.evaluation, frame.scope));
        return true;
      }
    };
    run(new RuleGroup.Body(group.location(), new Step[] {step}, 0, 0), input, data, rules);
    return found.get(0);
  }

  /** The values of the query's variables, once for each way in which it holds. */
  public List<Value[]> rows() {
    return rows;
  }

  /** What each row was derived from; empty lists unless reads were tracked. */
  public List<List<Read>> rowReads() {
    return rowReads;
  }

  /** The errors of built-ins that made something undefined, up to a hundred. */
  public List<EvaluationError> builtinErrors() {
    return builtinErrors;
  }

  public long steps() {
    return steps;
  }

  boolean row(Value[] row) {
    rows.add(row);
    if (tracker != null) {
      rowReads.add(tracker.trail());
    }
    return false;
  }

  @Override
  public Instant now() {
    return settings.now;
  }

  @Override
  public void work(long units) {
    steps += units;
    if (steps > nextCheck) {
      check();
    }
  }

  private void check() {
    if (steps > settings.steps) {
      throw new LimitExceeded("evaluation needs more than " + settings.steps + " steps");
    }
    if (System.nanoTime() - deadline > 0) {
      throw new LimitExceeded("evaluation needs more than " + settings.nanoseconds / 1_000_000 + " ms");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new LimitExceeded("evaluation was interrupted");
    }
    nextCheck = steps + TIME_CHECK;
  }

  void collect() {
    work(1);
    if (++collected > settings.elements) {
      throw new LimitExceeded("evaluation collects more than " + settings.elements + " elements");
    }
  }

  @Override
  public int maximumSize() {
    return settings.size;
  }

  /** Counts what built-ins make, too: many results may each be below the maximum. */
  @Override
  public void requireSize(long size) {
    BuiltinContext.super.requireSize(size);
    made += size;
    if (made > settings.elements * CHARACTERS_PER_ELEMENT) {
      throw new LimitExceeded("built-ins make more than " + settings.elements * CHARACTERS_PER_ELEMENT + " characters");
    }
  }

  /** The value, if writing or comparing it is not too much work: a small text can double a value again and again. */
  Value bounded(Value value) {
    if (value.weight() > settings.size) {
      throw new LimitExceeded("value of more than " + settings.size + " parts");
    }
    return value;
  }

  void enter(Location location) {
    if (++depth > settings.depth) {
      throw new EvaluationError("eval_cancel_error", location, "rules are nested deeper than " + settings.depth);
    }
  }

  void leave() {
    depth--;
  }

  Value failed(BuiltinError error, Location location) {
    EvaluationError placed = new EvaluationError(error.code(), location, error.getMessage());
    if (settings.isStrict) {
      throw placed;
    }
    if (builtinErrors.size() < MOST_ERRORS) {
      builtinErrors.add(placed);
    }
    return Value.UNDEFINED;
  }

  boolean prints() {
    return settings.listener.prints();
  }

  void print(Location location, String line) {
    settings.listener.print(location, line);
  }

  void visit(Location location, String text) {
    settings.listener.visit(location, text, depth);
  }
}
