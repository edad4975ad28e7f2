package dev.plimsoll.rego.syntax;

import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.NullValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Reads terms: from the loosest operator ({@code in}) down to names, literals and references. */
abstract class TermParser extends Cursor {
  private Term pending;

  TermParser(List<Token> tokens) {
    super(tokens);
  }

  abstract List<Statement> body(String end);

  /** Drops what was read ahead when it turned out not to be what was expected. */
  final void forget() {
    pending = null;
  }

  /** A term with operators; {@code k, v in xs} counts as one. */
  final Term term() {
    enter();
    Term left = relation();
    if (hasIn && peek().is(",")) {
      long mark = mark();
      take();
      Term value = startsTerm() ? relation() : left;
      if (value != left && takeIn()) {
        left = call(left.location(), "internal.member_3", left, value, relation());
      } else {
        reset(mark);
      }
    }
    left = memberships(left);
    leave();
    return left;
  }

  /** A term among others that commas separate. */
  final Term element() {
    enter();
    Term term = memberships(relation());
    leave();
    return term;
  }

  private Term memberships(Term first) {
    Term left = first;
    while (takeIn()) {
      left = call(left.location(), "internal.member_2", left, relation());
    }
    return left;
  }

  final boolean takeIn() {
    return hasIn && takeName("in");
  }

  private boolean startsTerm() {
    Token token = peek();
    return switch (token.kind()) {
      case END -> false;
      case SYMBOL -> token.is("[") || token.is("{") || token.is("(") || token.is("-");
      default -> true;
    };
  }

  final Term relation() {
    Term left = union();
    while (true) {
      String name = switch (symbol()) {
        case "==" -> "equal";
        case "!=" -> "neq";
        case "<" -> "lt";
        case "<=" -> "lte";
        case ">" -> "gt";
        case ">=" -> "gte";
        default -> "";
      };
      if (name.isEmpty()) {
        return left;
      }
      take();
      left = call(left.location(), name, left, union());
    }
  }

  private Term union() {
    Term left = intersection();
    while (takeIf("|")) {
      left = call(left.location(), "or", left, intersection());
    }
    return left;
  }

  private Term intersection() {
    Term left = sum();
    while (takeIf("&")) {
      left = call(left.location(), "and", left, sum());
    }
    return left;
  }

  private Term sum() {
    Term left = product();
    while (peek().is("+") || peek().is("-")) {
      String name = take().is("+") ? "plus" : "minus";
      left = call(left.location(), name, left, product());
    }
    return left;
  }

  private Term product() {
    Term left = simple();
    while (true) {
      String name = switch (symbol()) {
        case "*" -> "mul";
        case "/" -> "div";
        case "%" -> "rem";
        default -> "";
      };
      if (name.isEmpty()) {
        return left;
      }
      take();
      left = call(left.location(), name, left, simple());
    }
  }

  private String symbol() {
    Token token = peek();
    return token.kind() == Token.Kind.SYMBOL ? token.text() : "";
  }

  private static Term call(Location location, String operator, Term... arguments) {
    return new Term.Call(location, new Term.Var(location, operator), List.of(arguments), true);
  }

  /** A term without operators around it. */
  final Term simple() {
    if (pending != null) {
      Term term = pending;
      pending = null;
      return term;
    }
    enter();
    Token token = peek();
    Location location = token.location();
    Term term = switch (token.kind()) {
      case NUMBER -> {
        take();
        yield number(location, token.text());
      }
      case STRING -> {
        take();
        yield new Term.Scalar(location, StringValue.of(token.text()));
      }
      case TEMPLATE -> {
        take();
        yield template(token);
      }
      case NAME -> named(token);
      case SYMBOL -> switch (token.text()) {
        case "[" -> finish(array(location));
        case "{" -> finish(setOrObject(location));
        case "(" -> {
          take();
          Term inner = term();
          expect(")");
          yield finish(inner);
        }
        case "-" -> negative(location);
        default -> throw unexpected("expected a term");
      };
      default -> throw unexpected("expected a term");
    };
    leave();
    return term;
  }

  private Term negative(Location location) {
    take();
    if (peek().kind() == Token.Kind.NUMBER) {
      return number(location, "-" + take().text());
    }
    return call(location, "minus", new Term.Scalar(location, NumberValue.ZERO), simple());
  }

  private static Term number(Location location, String text) {
    try {
      return new Term.Scalar(location, NumberValue.parse(text));
    } catch (NumberFormatException e) {
      throw new SyntaxError(location, "number " + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + " is out of range");
    }
  }

  private Term template(Token token) {
    List<Term> parts = new ArrayList<>();
    for (Token part : token.parts()) {
      if (part.kind() == Token.Kind.STRING) {
        parts.add(new Term.Scalar(part.location(), StringValue.of(part.text())));
        continue;
      }
      Inside outer = inside(part.parts());
      Term term = term();
      if (peek().kind() != Token.Kind.END) {
        throw unexpected("expected \"}\"");
      }
      outside(outer);
      parts.add(term);
    }
    return new Term.Template(token.location(), parts);
  }

  private Term named(Token token) {
    switch (token.text()) {
      case "true":
        take();
        return scalar(token, BooleanValue.TRUE);
      case "false":
        take();
        return scalar(token, BooleanValue.FALSE);
      case "null":
        take();
        return scalar(token, NullValue.NULL);
      default:
        if (isKeyword(token) && !token.text().equals("contains")) {
          throw unexpected("expected a term");
        }
        take();
        return finish(new Term.Var(token.location(), token.text()));
    }
  }

  private static Term scalar(Token token, Value value) {
    return new Term.Scalar(token.location(), value);
  }

  /** The references and calls that follow {@code head} without a space. */
  final Term finish(Term head) {
    Term term = head;
    while (touchesPrevious() && (peek().is(".") || peek().is("[") || peek().is("("))) {
      if (peek().is("(")) {
        if (!isFunctionName(term)) {
          return term;
        }
        take();
        List<Term> arguments = elements(")");
        boolean isEmptySet = arguments.isEmpty() && term instanceof Term.Var name && name.name().equals("set");
        term = isEmptySet
            ? new Term.SetOf(head.location(), List.of())
            : new Term.Call(head.location(), term, arguments, false);
      } else {
        term = new Term.Ref(head.location(), term, path());
      }
    }
    return term;
  }

  private static boolean isFunctionName(Term term) {
    return term instanceof Term.Var || term instanceof Term.Ref ref && ref.head() instanceof Term.Var;
  }

  private List<Term> path() {
    List<Term> path = new ArrayList<>();
    while (touchesPrevious()) {
      if (peek().is(".")) {
        take();
        Token name = peek();
        if (name.kind() != Token.Kind.NAME || !touchesPrevious()) {
          throw unexpected("expected a name after \".\"");
        }
        take();
        path.add(new Term.Scalar(name.location(), StringValue.of(name.text())));
      } else if (peek().is("[")) {
        take();
        path.add(term());
        expect("]");
      } else {
        break;
      }
    }
    return path;
  }

  /** Terms up to {@code end}, which is taken too; a comma may stand before it. */
  final List<Term> elements(String end) {
    List<Term> elements = new ArrayList<>();
    while (!takeIf(end)) {
      elements.add(element());
      if (!takeIf(",") && !peek().is(end)) {
        throw unexpected("expected \",\" or \"" + end + "\"");
      }
    }
    return elements;
  }

  private Term array(Location location) {
    take();
    if (takeIf("]")) {
      return new Term.Array(location, List.of());
    }
    long mark = mark();
    Term head = simple();
    List<Statement> body = comprehension("]");
    if (!body.isEmpty()) {
      return new Term.Comprehension(location, Term.Shape.ARRAY, head, head, body);
    }
    resume(mark, head);
    return new Term.Array(location, rest(element(), "]"));
  }

  /** The body of a comprehension where a bar follows; empty where it does not, or where the bar makes a union. */
  private List<Statement> comprehension(String end) {
    return takeIf("|") ? comprehensionBody(end) : List.of();
  }

  /** Lets {@code head}, which began at {@code mark}, be the beginning of the next term. */
  private void resume(long mark, Term head) {
    if (previous().is("|")) {
      reset(mark);
    } else {
      pending = head;
    }
  }

  private List<Statement> comprehensionBody(String end) {
    long mark = mark();
    try {
      return body(end);
    } catch (SyntaxError error) {
      reset(mark);
      forget();
      if (!isUnionLike(end)) {
        throw error;
      }
      return List.of();
    }
  }

  /** Whether {@code |} is followed by one plain term, so that {@code {a | b, c}} may be a set of unions. */
  private boolean isUnionLike(String end) {
    long mark = mark();
    try {
      element();
      return peek().is(",") || peek().is(end) || peek().is(":");
    } catch (SyntaxError error) {
      forget();
      return false;
    } finally {
      reset(mark);
    }
  }

  private Term setOrObject(Location location) {
    take();
    if (takeIf("}")) {
      return new Term.ObjectOf(location, List.of());
    }
    long mark = mark();
    Term head = simple();
    if (peek().is(":")) {
      return objectOrComprehension(location, head);
    }
    List<Statement> body = comprehension("}");
    if (!body.isEmpty()) {
      return new Term.Comprehension(location, Term.Shape.SET, head, head, body);
    }
    resume(mark, head);
    Term first = element();
    if (takeIf(":")) {
      return object(location, first, element());
    }
    return new Term.SetOf(location, rest(first, "}"));
  }

  private List<Term> rest(Term first, String end) {
    List<Term> elements = new ArrayList<>();
    elements.add(first);
    if (takeIf(",")) {
      elements.addAll(elements(end));
    } else if (!takeIf(end)) {
      throw unexpected("expected \",\" or \"" + end + "\"");
    }
    return elements;
  }

  private Term objectOrComprehension(Location location, Term key) {
    take();
    long mark = mark();
    Term value = simple();
    List<Statement> body = comprehension("}");
    if (!body.isEmpty()) {
      return new Term.Comprehension(location, Term.Shape.OBJECT, key, value, body);
    }
    resume(mark, value);
    return object(location, key, element());
  }

  private Term object(Location location, Term first, Term value) {
    List<Term.Entry> entries = new ArrayList<>();
    entries.add(new Term.Entry(first, value));
    while (!takeIf("}")) {
      if (!takeIf(",")) {
        throw unexpected("expected \",\" or \"}\"");
      }
      if (takeIf("}")) {
        break;
      }
      Term key = element();
      expect(":");
      entries.add(new Term.Entry(key, element()));
    }
    return new Term.ObjectOf(location, entries);
  }
}
