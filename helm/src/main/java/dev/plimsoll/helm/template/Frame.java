package dev.plimsoll.helm.template;

import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One template at work: walks its nodes and writes; one frame for each call of a template. */
final class Frame implements Call {
  private enum Flow {
    ON,
    BREAK,
    CONTINUE
  }

  final Execution execution;
  final Templates templates;
  final Template template;
  final Scope scope;
  private final Trail trail;
  private final TextBuilder out;
  private final Evaluator evaluator;
  private Node current;

  Frame(Execution execution, Templates templates, Template template, Trail trail, TextBuilder out, Object data) {
    this.execution = execution;
    this.templates = templates;
    this.template = template;
    this.trail = trail;
    this.out = out;
    this.scope = new Scope(data);
    this.evaluator = new Evaluator(this);
    this.current = template.body();
  }

  void run(Object data) {
    try {
      walk(data, template.body());
    } catch (StackOverflowError overflow) {
      throw failure(current, "templates nest too deep");
    }
  }

  @Override
  public Span place() {
    return template.place(current);
  }

  @Override
  public Trail trail() {
    return trail;
  }

  @Override
  public void reserve(long count) {
    execution.spend(count).ifPresent(excess -> {
      throw new FunctionError(excess);
    });
  }

  /** An error at {@code node}. */
  TemplateError failure(Node node, String message) {
    String wording = "template: " + template.location(node.position()) + ": executing "
        + Quote.quote(template.name()) + " at <" + node + ">: " + message;
    return new TemplateError(message, template.place(node), trail.places(), wording, false);
  }

  /** The error that the chart asks for at {@code node}. */
  TemplateError asked(Node node, String message) {
    return new TemplateError(message, template.place(node), trail.places(), askedAt(node, message), true);
  }

  private String askedAt(Node node, String message) {
    return "execution error at (" + template.location(node.position()) + "): " + message;
  }

  /** The error of a template that {@code node} called. */
  TemplateError failure(Node node, String prefix, TemplateError inner) {
    String wording = inner.isAsked()
        ? askedAt(node, inner.getMessage())
        : failure(node, prefix + inner.wording()).wording();
    return new TemplateError(inner.getMessage(), inner.place(), inner.callers(), wording, inner.isAsked());
  }

  /** What the template called {@code name} makes of {@code data}. */
  Text include(String name, Object data) {
    Template included = templates.find(name).orElseThrow(() -> new FunctionError(
        "template: no template " + Quote.quote(name) + " associated with template \"gotpl\""));
    return execute(templates, included, data);
  }

  /** What {@code text} makes of {@code data}, read as a template. */
  Text tpl(Text text, Object data) {
    Trail inside = trail.through(place());
    Text source = new TextBuilder().appendPlaced(text, inside).text();
    if (text.toString().indexOf("{{") < 0) {
      return Execution.withoutMissing(source);
    }
    Templates inner = templates.inner();
    Parser.Parsed parsed = execution.parsed(inner, source, place(), inside);
    inner.add("gotpl", source, parsed, place());
    Template own = new Template("gotpl", "gotpl", source, parsed.root(), place());
    return Execution.withoutMissing(execute(inner, own, data));
  }

  private Text execute(Templates set, Template called, Object data) {
    if (!execution.enter()) {
      throw new FunctionError(
          "rendering template has a nested reference name: " + called.name() + ": unable to execute template");
    }
    TextBuilder inner = new TextBuilder();
    Object dot = Absent.ofNil(data);
    Frame frame = new Frame(execution, set, called, trail.through(place()), inner, dot);
    descend(frame, dot);
    execution.leave();
    return inner.text();
  }

  private void descend(Frame frame, Object data) {
    if (execution.needsStack()) {
      execution.descend(() -> frame.walk(data, frame.template.body()));
    } else {
      frame.walk(data, frame.template.body());
    }
  }

  private Flow walk(Object dot, Node.Body body) {
    for (Node node : body.nodes()) {
      Optional<String> excess = execution.step();
      if (excess.isPresent()) {
        throw failure(node, excess.get());
      }
      if (node instanceof Node.Literal) {
        spend(node, node.end() - node.start());
        out.literal(template.text(), node.start(), node.end(), template.fallback(), trail);
      } else {
        current = node;
        Flow flow = act(dot, node);
        if (flow != Flow.ON) {
          return flow;
        }
      }
    }
    return Flow.ON;
  }

  private void spend(Node node, long count) {
    Optional<String> excess = execution.spend(count);
    if (excess.isPresent()) {
      throw failure(node, excess.get());
    }
  }

  private Flow act(Object dot, Node node) {
    if (node instanceof Node.Action action) {
      evaluator.forget();
      Object value = evaluator.pipeline(dot, action.pipe());
      if (action.pipe().variables().length == 0) {
        print(action, value);
      }
      return Flow.ON;
    }
    if (node instanceof Node.Branch branch) {
      return branch(dot, branch);
    }
    if (node instanceof Node.Range range) {
      return range(dot, range);
    }
    if (node instanceof Node.Invocation invocation) {
      invoke(dot, invocation);
      return Flow.ON;
    }
    return node instanceof Node.Break ? Flow.BREAK : Flow.CONTINUE;
  }

  private void print(Node.Action action, Object value) {
    boolean missing = value == Absent.ABSENT || value == Nil.NIL;
    Text text = missing ? Text.of("<no value>") : Fmt.text(value);
    spend(action, text.length());
    Trail via = text.isTraced() ? trail : evaluator.touched().map(trail::through).orElse(trail);
    out.printed(text, template.place(action), via);
  }

  private Flow branch(Object dot, Node.Branch branch) {
    int mark = scope.mark();
    Object value = evaluator.pipeline(dot, branch.pipe());
    boolean truth = value != Absent.ABSENT && Go.isTrue(value);
    Flow flow = truth
        ? walk(branch.isWith() ? value : dot, branch.body())
        : walk(dot, branch.otherwise());
    scope.release(mark);
    return flow;
  }

  private Flow range(Object dot, Node.Range range) {
    int mark = scope.mark();
    Object value = evaluator.pipeline(dot, range.pipe());
    if (value instanceof GoObject object) {
      value = switch (object.kind()) {
        case "map" -> object.entries();
        case "slice" -> object.items();
        default -> object;
      };
    }
    Flow flow;
    if (value instanceof Int count) {
      flow = count(dot, range, count);
    } else if (value instanceof List<?> list) {
      flow = list.isEmpty() ? walk(dot, range.otherwise()) : items(range, list);
    } else if (value instanceof Map<?, ?> map) {
      flow = map.isEmpty() ? walk(dot, range.otherwise()) : entries(range, map);
    } else if (value == Absent.ABSENT) {
      flow = walk(dot, range.otherwise());
    } else {
      throw failure(operand(range), "range can't iterate over " + Fmt.value(value));
    }
    scope.release(mark);
    return flow;
  }

  private static Node operand(Node.Range range) {
    Node.Command[] commands = range.pipe().commands();
    Node.Command last = commands[commands.length - 1];
    return last.words()[0] instanceof Node.Identifier ? last : last.words()[0];
  }

  private Flow count(Object dot, Node.Range range, Int count) {
    if (range.pipe().variables().length > 1) {
      throw failure(operand(range), "can't use " + count + " to iterate over more than one variable");
    }
    if (count.value() == 0 || count.isSigned() && count.value() < 0) {
      return walk(dot, range.otherwise());
    }
    for (long i = 0; i != count.value(); i++) {
      Int number = count.kind() == Int.Kind.INT ? Int.of(i) : new Int(count.kind(), i);
      Flow flow = turn(range, Absent.ABSENT, number);
      if (flow == Flow.BREAK) {
        break;
      }
    }
    return Flow.ON;
  }

  private Flow items(Node.Range range, List<?> list) {
    int size = list.size();
    for (int i = 0; i < size; i++) {
      Object item = list instanceof Slice slice ? slice.traced(i) : list.get(i);
      if (turn(range, Int.of(i), item) == Flow.BREAK) {
        break;
      }
    }
    return Flow.ON;
  }

  private Flow entries(Node.Range range, Map<?, ?> map) {
    Dict dict = map instanceof Dict known ? known : evaluator.dict(map);
    for (String key : dict.sortedKeys()) {
      Object name = dict.origin(key).<Object>map(origin -> Text.ofValue(key, origin.key())).orElse(key);
      if (turn(range, name, dict.traced(key)) == Flow.BREAK) {
        break;
      }
    }
    return Flow.ON;
  }

  private Flow turn(Node.Range range, Object index, Object item) {
    Optional<String> excess = execution.step();
    if (excess.isPresent()) {
      throw failure(range, excess.get());
    }
    String[] variables = range.pipe().variables();
    int mark = scope.mark();
    if (range.pipe().isAssignment()) {
      if (variables.length > 0) {
        scope.put(scope.find(variables[0]), variables.length > 1 ? index : item);
      }
      if (variables.length > 1) {
        scope.put(scope.find(variables[1]), item);
      }
    } else if (variables.length > 0) {
      scope.put(mark - 1, item);
      if (variables.length > 1) {
        scope.put(mark - 2, index);
      }
    }
    Flow flow = walk(item, range.body());
    scope.release(mark);
    return flow;
  }

  private void invoke(Object dot, Node.Invocation invocation) {
    Optional<Template> called = templates.find(invocation.name());
    if (called.isEmpty()) {
      throw failure(invocation, "template " + Quote.quote(invocation.name()) + " not defined");
    }
    Object data = invocation.pipe().isEmpty() ? Absent.ABSENT : evaluator.pipeline(dot, invocation.pipe().get(0));
    if (!execution.enter()) {
      throw failure(invocation, "exceeded maximum template depth");
    }
    Trail inside = trail.through(template.place(invocation));
    Frame frame = new Frame(execution, templates, called.get(), inside, out, data);
    descend(frame, data);
    execution.leave();
  }
}
