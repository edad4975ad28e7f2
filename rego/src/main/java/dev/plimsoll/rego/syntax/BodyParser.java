package dev.plimsoll.rego.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads the statements of bodies. */
abstract class BodyParser extends TermParser {
  BodyParser(List<Token> tokens) {
    super(tokens);
  }

  /** Statements up to {@code end}, which is taken too; at least one. */
  @Override
  final List<Statement> body(String end) {
    List<Statement> statements = statements(end);
    expect(end);
    return statements;
  }

  /** Statements up to {@code end} or, where that is empty, the end of the text. */
  final List<Statement> statements(String end) {
    enter();
    if (isAt(end)) {
      throw error("found empty body");
    }
    List<Statement> statements = new ArrayList<>();
    while (true) {
      statements.add(statement());
      if (isAt(end)) {
        break;
      }
      if (!takeIf(";") && peek().location().row() == previous().endRow()) {
        throw unexpected(end.isEmpty() ? "expected end of query" : "expected a new line, \";\" or \"" + end + "\"");
      }
    }
    leave();
    return statements;
  }

  private boolean isAt(String end) {
    return peek().kind() == Token.Kind.END || !end.isEmpty() && peek().is(end);
  }

  final Statement statement() {
    Token first = peek();
    boolean isNegated = takeName("not");
    Expression expression = expression();
    if (isNegated && !(expression instanceof Expression.Holds || expression instanceof Expression.Unify)) {
      throw new SyntaxError(first.location(), "illegal negation of \"" + (expression instanceof Expression.Every ? "every"
          : expression instanceof Expression.Assign ? ":=" : "some") + "\"");
    }
    List<Statement.With> replacements = new ArrayList<>();
    while (peek().isName("with")) {
      Location location = take().location();
      Term target = simple();
      if (!takeName("as")) {
        throw unexpected("expected \"as\"");
      }
      replacements.add(new Statement.With(location, target, term()));
    }
    return new Statement(first.location(), isNegated, expression, List.copyOf(replacements));
  }

  private Expression expression() {
    if (peek().isName("some")) {
      return some();
    }
    if (hasEvery && peek().isName("every")) {
      return every();
    }
    Term left = term();
    Location location = peek().location();
    if (takeIf("=")) {
      return new Expression.Unify(location, left, term());
    }
    if (takeIf(":=")) {
      return new Expression.Assign(location, left, term());
    }
    return new Expression.Holds(left);
  }

  private Expression some() {
    Location location = take().location();
    List<Term> terms = new ArrayList<>();
    do {
      terms.add(relation());
    } while (takeIf(","));
    if (takeIn()) {
      if (terms.size() > 2) {
        throw new SyntaxError(location, "illegal declaration: at most a key and a value may stand before \"in\"");
      }
      Term value = terms.get(terms.size() - 1);
      Term key = terms.size() == 2 ? terms.get(0) : new Term.Var(location, "_");
      return new Expression.Iterate(location, key, value, relation());
    }
    List<Term.Var> variables = new ArrayList<>();
    for (Term term : terms) {
      if (!(term instanceof Term.Var variable)) {
        throw new SyntaxError(term.location(), "expected a variable after \"some\"");
      }
      variables.add(variable);
    }
    return new Expression.Declare(variables);
  }

  private Expression every() {
    Location location = take().location();
    Term first = variable();
    Term second = takeIf(",") ? variable() : first;
    if (!takeName("in")) {
      throw unexpected("expected \"in\"");
    }
    Term domain = relation();
    expect("{");
    List<Statement> body = body("}");
    return new Expression.Every(location, second == first ? new Term.Var(location, "_") : first, second, domain, body);
  }

  private Term.Var variable() {
    Token token = peek();
    if (token.kind() != Token.Kind.NAME || isKeyword(token)) {
      throw unexpected("expected a variable");
    }
    take();
    return new Term.Var(token.location(), token.text());
  }
}
