package dev.plimsoll.rego;

import dev.plimsoll.rego.eval.Read;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.Value;
import java.util.List;
import java.util.Map;

/**
 * What an evaluation found. What it was derived from is worked out by evaluating once more when first asked for, so that
 * evaluations that find nothing pay nothing; not for use by several threads at once.
 */
public final class Result {
  private final Query query;
  private final Value input;
  private final Options options;
  private final List<Row> rows;
  private final List<RegoError> builtinErrors;
  private List<List<Read>> rowReads = List.of();
  private Map<Value, List<Read>> elementReads = Map.of();
  private boolean hasElementReads;

  /**
   * One way in which the query holds.
   *
   * @param bindings the values of its named variables
   * @param value the value of a query that is one term; {@link Value#UNDEFINED} of others
   */
  public record Row(Map<String, Value> bindings, Value value) {}

  Result(Query query, Value input, Options options, List<Row> rows, List<RegoError> builtinErrors) {
    this.query = query;
    this.input = input;
    this.options = options;
    this.rows = rows;
    this.builtinErrors = builtinErrors;
  }

  /** Empty if the query is undefined. */
  public List<Row> rows() {
    return rows;
  }

  public boolean isDefined() {
    return !rows.isEmpty();
  }

  /** The value of a query that is one term, or {@link Value#UNDEFINED}. */
  public Value value() {
    return rows.isEmpty() ? Value.UNDEFINED : rows.get(0).value();
  }

  /** The elements of {@link #value()} if it is a set or an array; else none. */
  public List<Value> elements() {
    return value() instanceof SetValue set ? set.asList() : value() instanceof ArrayValue array ? array.asList() : List.of();
  }

  /** What the first row was derived from, in the order of reading. */
  public List<Read> reads() {
    if (rowReads.isEmpty() && !rows.isEmpty()) {
      rowReads = query.rowReads(input, options);
    }
    return rowReads.isEmpty() ? List.of() : rowReads.get(0);
  }

  /** What one element of {@link #value()}, or the value under a key of it, was derived from, in the order of reading. */
  public List<Read> reads(Value element) {
    if (!hasElementReads) {
      elementReads = query.elementReads(input, options);
      hasElementReads = true;
    }
    List<Read> reads = elementReads.getOrDefault(element, List.of());
    return reads.isEmpty() ? reads() : reads;
  }

  /** The errors of built-ins that made something undefined, up to a hundred; none in strict evaluation. */
  public List<RegoError> builtinErrors() {
    return builtinErrors;
  }
}
