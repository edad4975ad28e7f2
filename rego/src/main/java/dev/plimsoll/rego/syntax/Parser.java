package dev.plimsoll.rego.syntax;

import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.StringValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a module: package, imports and rules of either version of the language. */
public final class Parser extends BodyParser {
  private final String file;
  private final Lexer lexer;
  private Dialect dialect;
  private final List<Import> imports = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();

  private Parser(String file, Dialect dialect, Lexer lexer) {
    super(lexer.tokens());
    this.file = file;
    this.lexer = lexer;
    use(dialect);
  }

  /**
   * Parses a module.
   *
   * @throws SyntaxError at the first place that is not Rego
   */
  public static Module module(String file, String text, Dialect dialect) {
    try {
      return new Parser(file, dialect, new Lexer(file, text)).module();
    } catch (StackOverflowError overflow) {
      throw new SyntaxError(new Location(file, 1, 1, 0), "nested too deep");
    }
  }

  /**
   * Parses a query: the statements of a body.
   *
   * @throws SyntaxError at the first place that is not Rego
   */
  public static List<Statement> query(String text, Dialect dialect) {
    try {
      return new Parser("", dialect, new Lexer("", text)).statements("");
    } catch (StackOverflowError overflow) {
      throw new SyntaxError(new Location("", 1, 1, 0), "nested too deep");
    }
  }

  private void use(Dialect version) {
    dialect = version;
    if (version == Dialect.V1) {
      hasIn = true;
      hasEvery = true;
      hasIf = true;
      hasContains = true;
    }
  }

  private Module module() {
    Location start = peek().location();
    if (!takeName("package")) {
      if (peek().kind() == Token.Kind.END) {
        throw new SyntaxError(start, "empty module");
      }
      throw error("package expected");
    }
    List<String> path = namePath("package name");
    while (peek().kind() != Token.Kind.END) {
      if (peek().isName("import")) {
        importStatement();
      } else {
        rule();
      }
      takeIf(";");
    }
    return new Module(file, dialect, start, path, List.copyOf(imports), List.copyOf(rules), annotations(start.row()));
  }

  private List<String> namePath(String what) {
    Token first = peek();
    if (first.kind() != Token.Kind.NAME) {
      throw unexpected("expected a " + what);
    }
    take();
    List<String> path = new ArrayList<>();
    path.add(first.text());
    Term term = finish(new Term.Var(first.location(), first.text()));
    if (term instanceof Term.Ref ref) {
      for (Term part : ref.path()) {
        if (!(part instanceof Term.Scalar scalar) || !(scalar.value() instanceof StringValue name)) {
          throw new SyntaxError(part.location(), what + " must consist of names and strings");
        }
        path.add(name.value());
      }
    } else if (!(term instanceof Term.Var)) {
      throw new SyntaxError(first.location(), what + " must consist of names and strings");
    }
    return path;
  }

  private void importStatement() {
    Location location = take().location();
    Location place = peek().location();
    List<String> path = namePath("path to import");
    String alias = "";
    if (takeName("as")) {
      Token name = take();
      if (name.kind() != Token.Kind.NAME) {
        throw new SyntaxError(name.location(), "expected a name after \"as\"");
      }
      alias = name.text();
    }
    switch (path.get(0)) {
      case "rego" -> {
        if (!path.equals(List.of("rego", "v1"))) {
          throw new SyntaxError(place, "invalid import \"" + String.join(".", path) + "\", must be \"rego.v1\"");
        }
        use(Dialect.V1);
      }
      case "future" -> futureImport(place, path);
      case "input", "data" -> {
        String last = path.get(path.size() - 1);
        imports.add(new Import(location, path, alias.isEmpty() ? last : alias));
      }
      default -> throw new SyntaxError(place,
          "unexpected import path, must begin with one of: {data, future, input, rego}, got: " + path.get(0));
    }
  }

  private void futureImport(Location place, List<String> path) {
    if (path.size() < 2 || path.size() > 3 || !path.get(1).equals("keywords")) {
      throw new SyntaxError(place, "invalid import \"" + String.join(".", path) + "\", must be \"future.keywords\"");
    }
    String keyword = path.size() == 2 ? "" : path.get(2);
    switch (keyword) {
      case "" -> {
        hasIn = true;
        hasEvery = true;
        hasIf = true;
        hasContains = true;
      }
      case "in" -> hasIn = true;
      case "every" -> {
        hasIn = true;
        hasEvery = true;
      }
      case "if" -> hasIf = true;
      case "contains" -> hasContains = true;
      default -> throw new SyntaxError(place, "unexpected keyword \"" + keyword + "\", must be one of: contains, every, if, in");
    }
  }

  private void rule() {
    Token first = peek();
    Location location = first.location();
    boolean isDefault = first.isName("default") && peekNext().kind() == Token.Kind.NAME;
    if (isDefault) {
      take();
    }
    Token name = peek();
    if (name.kind() != Token.Kind.NAME) {
      throw unexpected("expected a rule");
    }
    take();
    boolean isRef = touchesPrevious() && (peek().is(".") || peek().is("["));
    if (isKeyword(name) && !isRef) {
      reset(mark() - 1);
      throw unexpected("keywords cannot be used for rule names");
    }
    Term term = finish(new Term.Var(name.location(), name.text()));
    boolean isFunction = term instanceof Term.Call;
    List<Term> parameters = List.of();
    if (term instanceof Term.Call call) {
      parameters = call.arguments();
      term = call.function();
    } else if (term instanceof Term.SetOf) {
      isFunction = true;
      term = new Term.Var(name.location(), name.text());
    }
    List<Term> path = List.of();
    if (term instanceof Term.Ref ref) {
      if (!(ref.head() instanceof Term.Var)) {
        throw new SyntaxError(location, "rule head is not a name or a reference");
      }
      path = ref.path();
    }
    head(location, name, path, isFunction, parameters, isDefault);
  }

  private void head(
      Location location, Token name, List<Term> path, boolean isFunction, List<Term> parameters, boolean isDefault) {
    if (hasContains && peek().isName("contains")) {
      if (isFunction) {
        throw error("the contains keyword can only be used with multi-value rule definitions");
      }
      take();
      Rule.Head head = new Rule.Head(location, name.text(), path, Rule.Kind.SET, List.of(), term());
      bodies(location, head, head.key(), true);
      return;
    }
    Optional<Term> value = Optional.empty();
    if (peek().is("=") || peek().is(":=")) {
      take();
      value = Optional.of(term());
    }
    boolean isIf = hasIf && peek().isName("if");
    boolean isSet = !isFunction && !isIf && !isDefault && path.size() == 1 && value.isEmpty();
    if (isSet) {
      if (dialect == Dialect.V1) {
        throw new SyntaxError(location, "`contains` keyword is required for partial set rules");
      }
      bodies(location, new Rule.Head(location, name.text(), List.of(), Rule.Kind.SET, List.of(), path.get(0)), path.get(0), false);
      return;
    }
    boolean isBare = value.isEmpty() && !isIf && !peek().is("{");
    if (isBare && path.isEmpty() && !isFunction) {
      throw new SyntaxError(location, "var cannot be used for rule name");
    }
    Term result = value.orElse(new Term.Scalar(location, BooleanValue.TRUE));
    Rule.Kind kind = isFunction ? Rule.Kind.FUNCTION : Rule.Kind.VALUE;
    Rule.Head head = new Rule.Head(location, name.text(), path, kind, parameters, result);
    if (isDefault) {
      if (value.isEmpty()) {
        throw error("expected default rule value term");
      }
      rules.add(new Rule(location, head, List.of(new Rule.Branch(location, result, List.of())), true));
      return;
    }
    bodies(location, head, result, false);
  }

  private void bodies(Location location, Rule.Head head, Term value, boolean mayBeBare) {
    List<Rule.Branch> branches = new ArrayList<>();
    boolean isIf = hasIf && takeName("if");
    boolean isBody = isIf || peek().is("{");
    branches.add(new Rule.Branch(location, value, ruleBody(location, isIf)));
    while (peek().isName("else") && !(peekNext().is(".") || peekNext().is("[") && peekNext().location().offset() == peek().end())) {
      if (head.kind() == Rule.Kind.SET) {
        throw error("else keyword cannot be used on multi-value rules");
      }
      if (!isBody) {
        throw error("else keyword cannot be used on rules without a body");
      }
      branches.add(elseBranch());
    }
    rules.add(new Rule(location, head, List.copyOf(branches), false));
    while (isBody && peek().is("{") && branches.size() == 1) {
      Location place = peek().location();
      take();
      rules.add(new Rule(place, head, List.of(new Rule.Branch(place, value, body("}"))), false));
    }
  }

  private Rule.Branch elseBranch() {
    Location location = take().location();
    Term value = new Term.Scalar(location, BooleanValue.TRUE);
    boolean hasValue = peek().is("=") || peek().is(":=");
    if (hasValue) {
      take();
      value = term();
    }
    boolean isIf = hasIf && takeName("if");
    if (!hasValue && !isIf && !peek().is("{")) {
      throw unexpected("expected else value term or rule body");
    }
    return new Rule.Branch(location, value, ruleBody(location, isIf));
  }

  private List<Statement> ruleBody(Location location, boolean isIf) {
    if (isIf) {
      return bodyAfterIf();
    }
    if (!peek().is("{")) {
      return List.of();
    }
    if (dialect == Dialect.V1) {
      throw new SyntaxError(location, "`if` keyword is required before rule body");
    }
    take();
    return body("}");
  }

  /** One statement or a body in braces; a brace opens a statement only if that reads as more than a set. */
  private List<Statement> bodyAfterIf() {
    if (!peek().is("{")) {
      return List.of(statement());
    }
    long mark = mark();
    try {
      Statement statement = statement();
      boolean isSet = !statement.isNegated() && statement.expression() instanceof Expression.Holds holds
          && (holds.term() instanceof Term.SetOf || holds.term() instanceof Term.ObjectOf empty && empty.entries().isEmpty());
      if (!isSet) {
        return List.of(statement);
      }
    } catch (SyntaxError notAStatement) {
      forget();
    }
    reset(mark);
    take();
    return body("}");
  }

  private List<Module.Annotation> annotations(int packageRow) {
    List<Module.Annotation> annotations = new ArrayList<>();
    List<Lexer.Comment> comments = lexer.comments();
    for (int i = 0; i < comments.size(); i++) {
      if (!comments.get(i).text().strip().equals("METADATA") || comments.get(i).location().column() != 1) {
        continue;
      }
      Location location = comments.get(i).location();
      StringBuilder yaml = new StringBuilder();
      int row = location.row();
      while (i + 1 < comments.size() && comments.get(i + 1).location().row() == row + 1
          && comments.get(i + 1).location().column() == location.column()) {
        row++;
        i++;
        yaml.append(comments.get(i).text()).append('\n');
      }
      annotations.add(new Module.Annotation(location, yaml.toString(), nextStatement(row, packageRow)));
    }
    return List.copyOf(annotations);
  }

  private int nextStatement(int row, int packageRow) {
    int next = packageRow > row ? packageRow : Integer.MAX_VALUE;
    for (Import statement : imports) {
      if (statement.location().row() > row) {
        next = Math.min(next, statement.location().row());
      }
    }
    for (Rule rule : rules) {
      if (rule.location().row() > row) {
        next = Math.min(next, rule.location().row());
      }
    }
    return next == Integer.MAX_VALUE ? 0 : next;
  }
}
