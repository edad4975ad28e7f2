package dev.plimsoll.helm.template;

import dev.plimsoll.source.Span;
import java.util.Map;
import java.util.Optional;

/** Evaluates the pipelines of one frame, after Go's rules for nil, absent values, fields and calls. */
final class Evaluator {
  private static final Node[] NO_WORDS = {};

  private final Frame frame;
  private final Arguments arguments;
  private Dict touched;
  private String touchedKey = "";

  Evaluator(Frame frame) {
    this.frame = frame;
    this.arguments = new Arguments(frame, this);
    this.touched = NOTHING;
  }

  private static final Dict NOTHING = new Dict();

  /** Forgets which values were read. */
  void forget() {
    touched = NOTHING;
  }

  /** Where the scalar that was read last is written. */
  Optional<Span> touched() {
    return touched.origin(touchedKey).map(Origin::value);
  }

  Object pipeline(Object dot, Node.Pipe pipe) {
    Object value = Absent.NO_OPERAND;
    for (Node.Command command : pipe.commands()) {
      value = Absent.ofNil(command(dot, command, value));
    }
    for (String variable : pipe.variables()) {
      if (pipe.isAssignment()) {
        assign(pipe, variable, value);
      } else {
        frame.scope.push(variable, value);
      }
    }
    return value;
  }

  private void assign(Node.Pipe pipe, String variable, Object value) {
    try {
      frame.scope.put(frame.scope.find(variable), value);
    } catch (FunctionError undefined) {
      throw frame.failure(pipe, undefined.getMessage());
    }
  }

  private Object command(Object dot, Node.Command command, Object operand) {
    Node[] words = command.words();
    Node first = words[0];
    if (first instanceof Node.Field field) {
      return fields(dot, dot, field, field.names(), 0, words, operand);
    }
    if (first instanceof Node.Identifier identifier) {
      return call(dot, identifier.function(), identifier.isBuiltIn(), command, words, operand);
    }
    if (first instanceof Node.Variable variable) {
      return variable(dot, variable, words, operand);
    }
    if (first instanceof Node.Chain chain) {
      return fields(dot, head(dot, chain), chain, chain.names(), 0, words, operand);
    }
    if (words.length > 1 || operand != Absent.NO_OPERAND) {
      throw frame.failure(first, "can't give argument to non-function " + first);
    }
    if (first instanceof Node.Pipe pipe) {
      return pipeline(dot, pipe);
    }
    if (first instanceof Node.Dot) {
      return dot;
    }
    if (first instanceof Node.NilWord) {
      throw frame.failure(first, "nil is not a command");
    }
    return arguments.literal(first);
  }

  /** The value of a word that is an argument, before it is fitted to a type. */
  Object word(Object dot, Node node) {
    if (node instanceof Node.Field field) {
      return fields(dot, dot, field, field.names(), 0, NO_WORDS, Absent.NO_OPERAND);
    }
    if (node instanceof Node.Variable variable) {
      return variable(dot, variable, NO_WORDS, Absent.NO_OPERAND);
    }
    if (node instanceof Node.Pipe pipe) {
      return pipeline(dot, pipe);
    }
    if (node instanceof Node.Identifier identifier) {
      return call(dot, identifier.function(), identifier.isBuiltIn(), identifier, NO_WORDS, Absent.NO_OPERAND);
    }
    if (node instanceof Node.Chain chain) {
      return fields(dot, head(dot, chain), chain, chain.names(), 0, NO_WORDS, Absent.NO_OPERAND);
    }
    return dot;
  }

  private Object head(Object dot, Node.Chain chain) {
    return word(dot, chain.head());
  }

  private Object variable(Object dot, Node.Variable variable, Node[] words, Object operand) {
    Object value;
    try {
      value = frame.scope.value(variable.names()[0]);
    } catch (FunctionError undefined) {
      throw frame.failure(variable, undefined.getMessage());
    }
    if (variable.names().length > 1) {
      return fields(dot, value, variable, variable.names(), 1, words, operand);
    }
    if (words.length > 1 || operand != Absent.NO_OPERAND) {
      throw frame.failure(variable, "can't give argument to non-function " + variable);
    }
    return value;
  }

  private Object fields(Object dot, Object receiver, Node node, String[] names, int from, Node[] words, Object operand) {
    Object value = receiver;
    int last = names.length - 1;
    for (int i = from; i < last; i++) {
      value = field(dot, value, names[i], i > from, node, NO_WORDS, Absent.NO_OPERAND);
    }
    return field(dot, value, names[last], last > from, node, words, operand);
  }

  private Object field(
      Object dot, Object receiver, String name, boolean inInterface, Node node, Node[] words, Object operand) {
    if (receiver == Absent.ABSENT) {
      return Absent.ABSENT;
    }
    if (receiver == Nil.NIL) {
      throw frame.failure(node, "nil pointer evaluating interface {}." + name);
    }
    boolean hasArguments = words.length > 1 || operand != Absent.NO_OPERAND;
    if (receiver instanceof GoObject object) {
      Optional<Function> method = object.method(name);
      if (method.isPresent()) {
        return call(dot, method.get(), false, node, words, operand);
      }
      Optional<Object> field = object.field(name);
      if (field.isEmpty() && object.kind().equals("map")) {
        field = Optional.of(object.entries().traced(name));
      }
      if (field.isPresent()) {
        if (hasArguments) {
          throw frame.failure(node, name + " has arguments but cannot be invoked as function");
        }
        return field.get();
      }
    } else if (receiver instanceof Map<?, ?> map) {
      if (hasArguments) {
        throw frame.failure(node, name + " is not a method but has arguments");
      }
      return entry(map, name);
    }
    String type = inInterface ? "interface {}" : Go.typeName(receiver);
    throw frame.failure(node, "can't evaluate field " + name + " in type " + type);
  }

  private Object entry(Map<?, ?> map, String name) {
    if (!(map instanceof Dict dict)) {
      Object value = map.get(name);
      return value == null ? Nil.NIL : value;
    }
    Object value = dict.traced(name);
    if (value == Nil.NIL) {
      return dict.typeName().endsWith("]string") ? "" : value;
    }
    if (!(value instanceof Map) && !(value instanceof java.util.List)) {
      touched = dict;
      touchedKey = name;
    }
    return value;
  }

  Dict dict(Map<?, ?> map) {
    Dict copy = new Dict();
    map.forEach((key, value) -> copy.put(key.toString(), value));
    return copy;
  }

  private Object call(Object dot, Function function, boolean isBuiltIn, Node node, Node[] words, Object operand) {
    if (isBuiltIn && (function.name().equals("and") || function.name().equals("or"))) {
      return logic(dot, function, node, words, operand);
    }
    Object[] values = arguments.values(dot, function, node, words, operand);
    try {
      Object result = function.call(values, frame);
      return result instanceof Absent ? Absent.ABSENT : result;
    } catch (FunctionError error) {
      throw CoreFunctions.isAsking(function)
          ? frame.asked(node, error.getMessage())
          : frame.failure(node, "error calling " + function.name() + ": " + error.getMessage());
    } catch (TemplateError error) {
      throw frame.failure(node, "error calling " + function.name() + ": " + CoreFunctions.context(function, values), error);
    } catch (RuntimeException unexpected) {
      throw frame.failure(node, "error calling " + function.name() + ": " + unexpected);
    }
  }

  private Object logic(Object dot, Function function, Node node, Node[] words, Object operand) {
    int given = Math.max(0, words.length - 1) + (operand == Absent.NO_OPERAND ? 0 : 1);
    if (given < 1) {
      throw frame.failure(node, "wrong number of args for " + function.name() + ": want at least 1 got 0");
    }
    boolean wanted = function.name().equals("or");
    Object value = Absent.ABSENT;
    for (int i = 1; i < words.length; i++) {
      value = arguments.value(dot, "value", words[i]);
      if ((value != Absent.ABSENT && Go.isTrue(value)) == wanted) {
        return value;
      }
    }
    return operand == Absent.NO_OPERAND ? value : operand;
  }
}
