package dev.plimsoll.helm.template;

import java.util.List;

/** A part of a parsed template; {@code start} and {@code end} are offsets in its text, {@code toString} is Go's form. */
sealed interface Node {
  int start();

  int end();

  /** The offset Go names in its messages. */
  default int position() {
    return start();
  }

  record Literal(int start, int end) implements Node {}

  /** An action from its opening to its closing delimiter. */
  record Action(int start, int end, Pipe pipe) implements Node {}

  /** {@code if} or {@code with}. */
  record Branch(int start, int end, boolean isWith, Pipe pipe, Body body, Body otherwise) implements Node {}

  record Range(int start, int end, Pipe pipe, Body body, Body otherwise) implements Node {
    @Override
    public String toString() {
      return "{{range " + pipe + "}}";
    }
  }

  /** {@code template}, or {@code block} where its definition is kept elsewhere. */
  record Invocation(int start, int end, int position, String name, List<Pipe> pipe) implements Node {
    @Override
    public String toString() {
      return "{{template " + Quote.quote(name) + (pipe.isEmpty() ? "" : " " + pipe.get(0)) + "}}";
    }
  }

  record Break(int start, int end) implements Node {}

  record Continue(int start, int end) implements Node {}

  record Body(int start, int end, Node[] nodes) implements Node {
    boolean isBlank(String text) {
      for (Node node : nodes) {
        if (!(node instanceof Literal) || !text.substring(node.start(), node.end()).isBlank()) {
          return false;
        }
      }
      return true;
    }
  }

  record Pipe(int start, int end, String[] variables, boolean isAssignment, Command[] commands) implements Node {
    @Override
    public String toString() {
      StringBuilder out = new StringBuilder();
      if (variables.length > 0) {
        out.append(String.join(", ", variables)).append(isAssignment ? " = " : " := ");
      }
      for (int i = 0; i < commands.length; i++) {
        out.append(i > 0 ? " | " : "").append(commands[i]);
      }
      return out.toString();
    }
  }

  record Command(int start, int end, Node[] words) implements Node {
    @Override
    public String toString() {
      StringBuilder out = new StringBuilder();
      for (Node word : words) {
        out.append(out.isEmpty() ? "" : " ");
        out.append(word instanceof Pipe ? "(" + word + ")" : word.toString());
      }
      return out.toString();
    }
  }

  /** {@code .a.b} */
  record Field(int start, int end, int position, String[] names) implements Node {
    @Override
    public String toString() {
      return "." + String.join(".", names);
    }
  }

  /** {@code $a.b}, the variable's name among the names. */
  record Variable(int start, int end, int position, String[] names) implements Node {
    @Override
    public String toString() {
      return String.join(".", names);
    }
  }

  /** {@code (pipeline).a.b} */
  record Chain(int start, int end, int position, Node head, String[] names) implements Node {
    @Override
    public String toString() {
      return (head instanceof Pipe ? "(" + head + ")" : head.toString()) + "." + String.join(".", names);
    }
  }

  record Identifier(int start, int end, Function function, boolean isBuiltIn) implements Node {
    @Override
    public String toString() {
      return function.name();
    }
  }

  record Dot(int start, int end) implements Node {
    @Override
    public String toString() {
      return ".";
    }
  }

  record NilWord(int start, int end) implements Node {
    @Override
    public String toString() {
      return "nil";
    }
  }

  record Bool(int start, int end, boolean value) implements Node {
    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  record Number(int start, int end, NumberLiteral literal) implements Node {
    @Override
    public String toString() {
      return literal.text();
    }
  }

  record Str(int start, int end, String quoted, String value) implements Node {
    @Override
    public String toString() {
      return quoted;
    }
  }
}
