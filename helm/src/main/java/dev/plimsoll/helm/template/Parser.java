package dev.plimsoll.helm.template;

import dev.plimsoll.helm.template.Token.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses one text into the template of that text and those it defines, after Go's text/template/parse. */
final class Parser {
  /** Which functions a template may name. */
  interface Functions {
    Optional<Node.Identifier> find(String name, int start, int end);
  }

  /** What stands wrong where; the message is Go's. */
  static final class SyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int start;
    final int end;

    SyntaxError(String message, int start, int end) {
      super(message, null, false, false);
      this.start = start;
      this.end = end;
    }
  }

  /**
   * The outcome.
   *
   * @param root the text's own template
   * @param definitions what it defines, by name
   */
  record Parsed(Node.Body root, Map<String, Node.Body> definitions) {}

  private static final int DEPTH = 200;

  private final String text;
  private final List<Token> tokens;
  private final Functions functions;
  private final Map<String, Node.Body> definitions = new LinkedHashMap<>();
  private List<String> variables = new ArrayList<>(List.of("$"));
  private int ranges;
  private int depth;
  private int at;
  private Token terminator;
  private int terminatorStart;

  private Parser(String text, Functions functions) {
    this.text = text;
    this.tokens = Lexer.tokens(text);
    this.functions = functions;
  }

  static Parsed parse(String text, Functions functions) {
    Parser parser = new Parser(text, functions);
    Node.Body root = parser.top();
    return new Parsed(root, parser.definitions);
  }

  private Node.Body top() {
    List<Node> nodes = new ArrayList<>();
    while (peek().type() != Type.EOF) {
      if (peek().type() == Type.LEFT_DELIMITER) {
        int mark = at++;
        if (nextWord().type() == Type.DEFINE) {
          definition();
          continue;
        }
        at = mark;
      }
      Node node = textOrAction();
      if (terminator != null) {
        throw error("unexpected {{" + terminator.text() + "}}", terminator);
      }
      nodes.add(node);
    }
    return body(0, text.length(), nodes);
  }

  private void definition() {
    Token name = nextWord();
    if (name.type() != Type.STRING && name.type() != Type.RAW_STRING) {
      throw unexpected(name, "define clause");
    }
    expect(Type.RIGHT_DELIMITER, "define clause");
    define(unquote(name), name, "define clause");
  }

  private void define(String name, Token place, String context) {
    List<String> outerVariables = variables;
    int outerRanges = ranges;
    variables = new ArrayList<>(List.of("$"));
    ranges = 0;
    Node.Body body = body();
    if (take().type() != Type.END) {
      throw error("unexpected {{else}} in " + context, peekBack());
    }
    variables = outerVariables;
    ranges = outerRanges;
    Node.Body before = definitions.get(name);
    if (before == null || before.isBlank(text)) {
      definitions.put(name, body);
    } else if (!body.isBlank(text)) {
      throw error("template: multiple definition of template " + Quote.quote(name), place);
    }
  }

  private Node.Body body() {
    if (++depth > DEPTH) {
      throw error("max nesting depth exceeded", peek());
    }
    int start = peek().start();
    List<Node> nodes = new ArrayList<>();
    while (peekWord().type() != Type.EOF) {
      Node node = textOrAction();
      if (terminator != null) {
        depth--;
        return body(start, terminatorStart, nodes);
      }
      nodes.add(node);
    }
    throw error("unexpected EOF", peek());
  }

  private static Node.Body body(int start, int end, List<Node> nodes) {
    return new Node.Body(start, Math.max(start, end), nodes.toArray(new Node[0]));
  }

  /** The {@code end} or {@code else} that closed the body before. */
  private Token take() {
    Token taken = terminator;
    terminator = null;
    return taken;
  }

  private Node textOrAction() {
    Token token = nextWord();
    if (token.type() == Type.TEXT) {
      return new Node.Literal(token.start(), token.end());
    }
    if (token.type() != Type.LEFT_DELIMITER) {
      throw unexpected(token, "input");
    }
    return action(token.start());
  }

  private Node action(int start) {
    Token word = nextWord();
    switch (word.type()) {
      case BLOCK:
        return invocation(start, "block clause", true);
      case TEMPLATE:
        return invocation(start, "template clause", false);
      case BREAK, CONTINUE:
        return jump(start, word);
      case IF, WITH, RANGE:
        return control(start, word);
      case ELSE:
        Token next = peekWord();
        if (next.type() != Type.IF && next.type() != Type.WITH) {
          expect(Type.RIGHT_DELIMITER, "else");
        }
        return terminate(start, word);
      case END:
        expect(Type.RIGHT_DELIMITER, "end");
        return terminate(start, word);
      default:
        at--;
        Node.Pipe pipe = pipeline("command", Type.RIGHT_DELIMITER);
        return new Node.Action(start, peekBack().end(), pipe);
    }
  }

  private Node terminate(int start, Token word) {
    terminator = word;
    terminatorStart = start;
    return new Node.Literal(start, start);
  }

  private Node jump(int start, Token word) {
    String clause = "{{" + word.text() + "}}";
    Token close = nextWord();
    if (close.type() != Type.RIGHT_DELIMITER) {
      throw unexpected(close, clause);
    }
    if (ranges == 0) {
      throw error(clause + " outside {{range}}", word);
    }
    return word.type() == Type.BREAK ? new Node.Break(start, close.end()) : new Node.Continue(start, close.end());
  }

  private Node control(int start, Token word) {
    int declared = variables.size();
    boolean isRange = word.type() == Type.RANGE;
    Node.Pipe pipe = pipeline(word.text(), Type.RIGHT_DELIMITER);
    int end = peekBack().end();
    ranges += isRange ? 1 : 0;
    Node.Body body = body();
    ranges -= isRange ? 1 : 0;
    Token closed = take();
    Node.Body otherwise = body(closed.start(), closed.start(), List.of());
    if (closed.type() == Type.ELSE) {
      if (word.type() != Type.RANGE && peek().type() == word.type()) {
        Token again = nextWord();
        if (++depth > DEPTH) {
          throw error("max nesting depth exceeded", again);
        }
        Node chained = control(terminatorStart, again);
        depth--;
        otherwise = body(again.start(), again.start(), List.of(chained));
      } else {
        otherwise = body();
        Token last = take();
        if (last.type() != Type.END) {
          throw error("expected end; found {{else}}", last);
        }
      }
    }
    variables.subList(declared, variables.size()).clear();
    return isRange
        ? new Node.Range(start, end, pipe, body, otherwise)
        : new Node.Branch(start, end, word.type() == Type.WITH, pipe, body, otherwise);
  }

  private Node invocation(int start, String context, boolean isBlock) {
    Token token = nextWord();
    if (token.type() != Type.STRING && token.type() != Type.RAW_STRING) {
      throw unexpected(token, context);
    }
    String name = unquote(token);
    List<Node.Pipe> pipe = List.of();
    if (isBlock || peekWord().type() != Type.RIGHT_DELIMITER) {
      pipe = List.of(pipeline(context, Type.RIGHT_DELIMITER));
    } else {
      nextWord();
    }
    int end = peekBack().end();
    if (isBlock) {
      define(name, token, context);
    }
    return new Node.Invocation(start, end, token.start(), name, pipe);
  }

  private Node.Pipe pipeline(String context, Type end) {
    int start = peekWord().start();
    List<String> declared = new ArrayList<>(2);
    boolean assignment = false;
    boolean more = true;
    while (more && peekWord().type() == Type.VARIABLE) {
      int mark = at;
      Token variable = next();
      Token after = peekWord();
      more = after.type() == Type.CHAR && after.text().equals(",");
      if (!more && after.type() != Type.ASSIGN && after.type() != Type.DECLARE) {
        at = mark;
        break;
      }
      next();
      assignment = after.type() == Type.ASSIGN;
      declared.add(variable.text());
      variables.add(variable.text());
      if (more) {
        if (!context.equals("range") || declared.size() > 1) {
          throw error("too many declarations in " + context, after);
        }
        Type type = peekWord().type();
        if (type != Type.VARIABLE && type != Type.RIGHT_DELIMITER && type != Type.RIGHT_PAREN) {
          throw error("range can only initialize variables", peek());
        }
      }
    }
    List<Node.Command> commands = commands(context, end);
    return new Node.Pipe(start, Math.max(start, peekBack().start()), declared.toArray(new String[0]), assignment,
        commands.toArray(new Node.Command[0]));
  }

  private List<Node.Command> commands(String context, Type end) {
    List<Node.Command> commands = new ArrayList<>(2);
    while (true) {
      Token token = nextWord();
      if (token.type() == end) {
        break;
      }
      switch (token.type()) {
        case BOOL, CHARACTER, COMPLEX, DOT, FIELD, IDENTIFIER, NUMBER, NIL, RAW_STRING, STRING, VARIABLE, LEFT_PAREN:
          at--;
          commands.add(command());
          break;
        default:
          throw unexpected(token, context);
      }
    }
    if (commands.isEmpty()) {
      throw error("missing value for " + context, peekBack());
    }
    for (int i = 1; i < commands.size(); i++) {
      Node first = commands.get(i).words()[0];
      if (first instanceof Node.Bool || first instanceof Node.Dot || first instanceof Node.NilWord
          || first instanceof Node.Number || first instanceof Node.Str) {
        throw new SyntaxError("non executable command in pipeline stage " + (i + 1), first.start(), first.end());
      }
    }
    return commands;
  }

  private Node.Command command() {
    int start = peekWord().start();
    List<Node> words = new ArrayList<>(3);
    boolean more = true;
    while (more) {
      peekWord();
      operand().ifPresent(words::add);
      Token token = next();
      more = token.type() == Type.SPACE;
      if (token.type() == Type.RIGHT_DELIMITER || token.type() == Type.RIGHT_PAREN) {
        at--;
      } else if (!more && token.type() != Type.PIPE) {
        throw unexpected(token, "operand");
      }
    }
    if (words.isEmpty()) {
      throw error("empty command", peek());
    }
    return new Node.Command(start, words.get(words.size() - 1).end(), words.toArray(new Node[0]));
  }

  private Optional<Node> operand() {
    Optional<Node> found = term();
    if (found.isEmpty() || peek().type() != Type.FIELD) {
      return found;
    }
    Node term = found.get();
    int position = peek().start();
    List<String> names = new ArrayList<>();
    if (term instanceof Node.Field field) {
      names.addAll(List.of(field.names()));
    } else if (term instanceof Node.Variable variable) {
      names.addAll(List.of(variable.names()));
    } else if (!(term instanceof Node.Pipe) && !(term instanceof Node.Identifier)) {
      throw error("unexpected . after term " + Quote.quote(term.toString()), peek());
    }
    while (peek().type() == Type.FIELD) {
      names.add(next().text().substring(1));
    }
    int end = peekBack().end();
    String[] all = names.toArray(new String[0]);
    if (term instanceof Node.Field) {
      return Optional.of(new Node.Field(term.start(), end, position, all));
    }
    return Optional.of(term instanceof Node.Variable
        ? new Node.Variable(term.start(), end, position, all)
        : new Node.Chain(term.start(), end, position, term, all));
  }

  private Optional<Node> term() {
    Token token = nextWord();
    int start = token.start();
    int end = token.end();
    switch (token.type()) {
      case IDENTIFIER:
        Optional<Node.Identifier> function = functions.find(token.text(), start, end);
        if (function.isEmpty()) {
          throw error("function " + Quote.quote(token.text()) + " not defined", token);
        }
        return Optional.of(function.get());
      case DOT:
        return Optional.of(new Node.Dot(start, end));
      case NIL:
        return Optional.of(new Node.NilWord(start, end));
      case VARIABLE:
        if (!variables.contains(token.text())) {
          throw error("undefined variable " + Quote.quote(token.text()), token);
        }
        return Optional.of(new Node.Variable(start, end, start, new String[] {token.text()}));
      case FIELD:
        return Optional.of(new Node.Field(start, end, start, new String[] {token.text().substring(1)}));
      case BOOL:
        return Optional.of(new Node.Bool(start, end, token.text().equals("true")));
      case CHARACTER, COMPLEX, NUMBER:
        return Optional.of(new Node.Number(start, end, number(token)));
      case LEFT_PAREN:
        if (++depth > DEPTH) {
          throw error("max expression depth exceeded", token);
        }
        Node.Pipe pipe = pipeline("parenthesized pipeline", Type.RIGHT_PAREN);
        depth--;
        return Optional.of(pipe);
      case STRING, RAW_STRING:
        return Optional.of(new Node.Str(start, end, token.text(), unquote(token)));
      default:
        at--;
        return Optional.empty();
    }
  }

  private static NumberLiteral number(Token token) {
    try {
      return NumberLiteral.of(token.text());
    } catch (IllegalArgumentException invalid) {
      throw error(invalid.getMessage(), token);
    }
  }

  private static String unquote(Token token) {
    try {
      return Quote.unquote(token.text());
    } catch (IllegalArgumentException invalid) {
      throw error(invalid.getMessage(), token);
    }
  }

  private Token expect(Type type, String context) {
    Token token = nextWord();
    if (token.type() != type) {
      throw unexpected(token, context);
    }
    return token;
  }

  private static SyntaxError unexpected(Token token, String context) {
    return error(token.type() == Type.ERROR ? token.text() : "unexpected " + token + " in " + context, token);
  }

  private static SyntaxError error(String message, Token token) {
    return new SyntaxError(message, token.start(), token.end());
  }

  private Token next() {
    return tokens.get(at < tokens.size() - 1 ? at++ : end());
  }

  private int end() {
    at = tokens.size();
    return at - 1;
  }

  private Token nextWord() {
    Token token = next();
    while (token.type() == Type.SPACE) {
      token = next();
    }
    return token;
  }

  private Token peek() {
    return tokens.get(Math.min(at, tokens.size() - 1));
  }

  private Token peekWord() {
    while (peek().type() == Type.SPACE) {
      at++;
    }
    return peek();
  }

  private Token peekBack() {
    return tokens.get(Math.min(at, tokens.size()) - 1);
  }
}
