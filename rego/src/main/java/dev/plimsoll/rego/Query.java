package dev.plimsoll.rego;

import dev.plimsoll.rego.compile.PolicyCompiler.CompiledQuery;
import dev.plimsoll.rego.eval.Evaluation;
import dev.plimsoll.rego.eval.EvaluationError;
import dev.plimsoll.rego.eval.Read;
import dev.plimsoll.rego.syntax.Dialect;
import dev.plimsoll.rego.syntax.Expression;
import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.syntax.Statement;
import dev.plimsoll.rego.syntax.Term;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A compiled query. Immutable: serves any number of threads. */
public final class Query {
  private static final String KEY = "$key";

  private final Policy policy;
  private final CompiledQuery compiled;
  private final List<Statement> statements;
  private final Dialect dialect;

  Query(Policy policy, CompiledQuery compiled, List<Statement> statements, Dialect dialect) {
    this.policy = policy;
    this.compiled = compiled;
    this.statements = statements;
    this.dialect = dialect;
  }

  /** Evaluates with the default options. */
  public Result evaluate(Value input) {
    return evaluate(input, Options.defaults());
  }

  /**
   * Evaluates.
   *
   * @param input the input document; {@link Value#UNDEFINED} for none
   * @throws RegoException if the evaluation cannot be finished
   */
  public Result evaluate(Value input, Options options) {
    Evaluation evaluation = run(input, options, false);
    List<Result.Row> rows = new ArrayList<>();
    for (Value[] values : evaluation.rows()) {
      rows.add(row(values));
    }
    List<RegoError> errors = new ArrayList<>();
    for (EvaluationError error : evaluation.builtinErrors()) {
      errors.add(new RegoError(error.code(), error.getMessage(), error.location()));
    }
    return new Result(this, input, options, List.copyOf(rows), List.copyOf(errors));
  }

  private Result.Row row(Value[] values) {
    Map<String, Value> bindings = new LinkedHashMap<>();
    Value value = Value.UNDEFINED;
    for (int i = 0; i < values.length; i++) {
      String name = compiled.names().get(i);
      if (name.isEmpty()) {
        value = values[i];
      } else if (!name.startsWith("$")) {
        bindings.put(name, values[i]);
      }
    }
    return new Result.Row(bindings, value);
  }

  private Evaluation run(Value input, Options options, boolean tracks) {
    Evaluation evaluation = new Evaluation(settings(options, tracks), input, tracks);
    try {
      evaluation.run(compiled.body(), input, options.data(), policy.ruleCount());
    } catch (EvaluationError error) {
      throw new RegoException(List.of(new RegoError(error.code(), error.getMessage(), error.location())));
    }
    return evaluation;
  }

  static Evaluation.Settings settings(Options options, boolean isRepeated) {
    Limits limits = options.limits();
    return new Evaluation.Settings(options.clock().instant(), options.isStrict(), limits.steps(),
        limits.time().toNanos(), limits.elements(), limits.size(), limits.depth(), new Adapter(options, isRepeated));
  }

  /** What each row was derived from. */
  List<List<Read>> rowReads(Value input, Options options) {
    return run(input, options, true).rowReads();
  }

  /** What each element of the value of a query that is one term was derived from, by element and by key. */
  Map<Value, List<Read>> elementReads(Value input, Options options) {
    Map<Value, List<Read>> reads = new LinkedHashMap<>();
    if (statements.size() != 1 || !(statements.get(0).expression() instanceof Expression.Holds holds)) {
      return reads;
    }
    Location location = statements.get(0).location();
    Term element = element(holds.term(), location);
    Statement statement = new Statement(location, false,
        new Expression.Assign(location, new Term.Var(location, ""), element), statements.get(0).replacements());
    Query query = policy.query(List.of(statement), dialect);
    Evaluation evaluation = query.run(input, options, true);
    int key = query.compiled.names().indexOf(KEY);
    int value = query.compiled.names().indexOf("");
    for (int i = 0; i < evaluation.rows().size(); i++) {
      reads.putIfAbsent(evaluation.rows().get(i)[value], evaluation.rowReads().get(i));
      reads.putIfAbsent(evaluation.rows().get(i)[key], evaluation.rowReads().get(i));
    }
    return reads;
  }

  private static Term element(Term term, Location location) {
    Term.Var key = new Term.Var(location, KEY);
    if (term instanceof Term.Ref ref) {
      List<Term> path = new ArrayList<>(ref.path());
      path.add(key);
      return new Term.Ref(location, ref.head(), path);
    }
    return new Term.Ref(location, term, List.of(key));
  }

  /** Passes on what an evaluation tells; nothing when it is run again for its reads. */
  private record Adapter(Options options, boolean isRepeated) implements Evaluation.Listener {
    @Override
    public boolean prints() {
      return !isRepeated && !options.isSilent();
    }

    @Override
    public void print(Location location, String line) {
      options.listener().printed(location, line);
    }

    @Override
    public void visit(Location location, String text, int depth) {
      if (!isRepeated) {
        options.listener().visited(location, text, depth);
      }
    }
  }
}
