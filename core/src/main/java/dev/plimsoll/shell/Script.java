package dev.plimsoll.shell;

import dev.plimsoll.shell.Statement.Chain;
import dev.plimsoll.shell.Statement.Compound;
import dev.plimsoll.shell.Statement.Link;
import dev.plimsoll.shell.Statement.Pipe;
import dev.plimsoll.shell.Statement.Simple;
import dev.plimsoll.source.Excerpt;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A shell script: its tree, and every command that runs in it, wherever it stands. */
public final class Script {
  private static final int MOST_SCRIPTS_INSIDE = 4;
  /** Longer texts are data that somebody put into a script. */
  private static final int LONGEST = 2_000_000;

  private final Statement tree;
  private final List<Command> commands = new ArrayList<>();
  /** Where the commands of each name stand in {@link #commands}. */
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final List<Pipeline> pipelines = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Script(Statement tree, List<Problem> problems) {
    this.tree = tree;
    this.problems.addAll(problems);
  }

  /** Commands joined by pipes, in order; a stage that is no simple command stands for itself by the first command in it. */
  public record Pipeline(List<Command> commands, Pipe pipe) {
    public Pipeline {
      commands = List.copyOf(commands);
    }
  }

  public static Script parse(Excerpt text) {
    List<Problem> problems = new ArrayList<>();
    Excerpt read = text.length() > LONGEST ? text.slice(0, 0) : text;
    Script script = new Script(ShellParser.parse(read, 0, problems), problems);
    script.walk(script.tree, Link.FIRST, List.of(), false, 0);
    return script;
  }

  /** The script of an array in JSON form: one command, and what it runs in turn. */
  public static Script exec(List<ShellWord> words, Source source, int at) {
    Span span = words.isEmpty() ? source.span(at, at)
        : words.get(0).span().to(words.get(words.size() - 1).span());
    Simple simple = new Simple(words, List.of(), List.of(), span);
    Script script = new Script(simple, List.of());
    script.walk(simple, Link.FIRST, List.of(), false, 0);
    return script;
  }

  public Statement tree() {
    return tree;
  }

  /** Every command in the order of the text, those in substitutions, bodies and {@code sh -c '…'} included; a wrapper before what it runs. */
  public List<Command> commands() {
    return Collections.unmodifiableList(commands);
  }

  /** The names of the commands. */
  public Set<String> names() {
    return Collections.unmodifiableSet(places.keySet());
  }

  /** The commands that have one of these names, in the order of the text. */
  public List<Command> named(String... names) {
    List<Integer> found = new ArrayList<>();
    for (String name : names) {
      found.addAll(places.getOrDefault(name, List.of()));
    }
    if (names.length > 1) {
      Collections.sort(found);
    }
    return found.stream().map(commands::get).toList();
  }

  public boolean runs(String... names) {
    return !named(names).isEmpty();
  }

  /** What is joined by pipes, two commands or more. */
  public List<Pipeline> pipelines() {
    return List.copyOf(pipelines);
  }

  /** Every parameter that is expanded. */
  public List<Parameter> parameters() {
    return List.copyOf(parameters);
  }

  /** What no shell would parse. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private void walk(Statement statement, Link link, List<String> wrappers, boolean nested, int depth) {
    if (statement instanceof Chain chain) {
      for (int i = 0; i < chain.items().size(); i++) {
        walk(chain.items().get(i), chain.links().get(i), wrappers, nested, depth);
      }
    } else if (statement instanceof Pipe pipe) {
      List<Command> stages = new ArrayList<>();
      for (Statement stage : pipe.stages()) {
        int first = commands.size();
        walk(stage, link, wrappers, nested, depth);
        if (commands.size() > first) {
          stages.add(commands.get(first));
        }
      }
      if (pipe.stages().size() > 1) {
        pipelines.add(new Pipeline(stages, pipe));
      }
    } else if (statement instanceof Compound compound) {
      compound.words().forEach(word -> inside(word, depth));
      compound.bodies().forEach(body -> walk(body, Link.FIRST, wrappers, nested, depth));
      compound.redirections().forEach(redirection -> inside(redirection, depth));
    } else if (statement instanceof Simple simple) {
      add(simple, simple.words(), simple.assignments(), link, wrappers, nested, depth);
      simple.assignments().forEach(assignment -> inside(assignment.value(), depth));
      simple.words().forEach(word -> inside(word, depth));
      simple.redirections().forEach(redirection -> inside(redirection, depth));
    }
  }

  private void add(Simple simple, List<ShellWord> words, List<Assignment> assignments, Link link, List<String> wrappers, boolean nested,
      int depth) {
    Command command = new Command(words, assignments, simple.redirections(),
        words.isEmpty() || words == simple.words() ? simple.span() : words.get(0).span().to(words.get(words.size() - 1).span()),
        link, wrappers, nested);
    boolean bodyAlone = words.isEmpty() && assignments.isEmpty() && !simple.redirections().isEmpty();
    String name = command.name();
    if (!bodyAlone) {
      places.computeIfAbsent(name, key -> new ArrayList<>(1)).add(commands.size());
      commands.add(command);
    }
    if (wrappers.size() > 10) {
      return;
    }
    Optional<Integer> inner = Wrappers.inner(words, name);
    if (inner.isPresent()) {
      List<ShellWord> own = words.subList(inner.get(), words.size());
      add(simple, own, assignments, link, plus(wrappers, name), nested, depth);
      return;
    }
    Optional<Excerpt> script = Wrappers.script(words, name);
    if (script.isPresent()) {
      include(script.get(), plus(wrappers, name), nested, depth);
      return;
    }
    boolean reads = bodyAlone || Wrappers.isShell(name) && command.arguments().isEmpty();
    for (Redirection redirection : simple.redirections()) {
      boolean foreign = redirection.body().text().startsWith("#!") && !isShellScript(redirection.body().text());
      if (reads && redirection.isHeredoc() && !foreign) {
        include(redirection.body(), bodyAlone ? wrappers : plus(wrappers, name), nested, depth);
      }
    }
  }

  private static boolean isShellScript(String body) {
    int end = body.indexOf('\n');
    return (end < 0 ? body : body.substring(0, end)).matches("#!.*\\b(ba|da|a|z|k)?sh\\b.*");
  }

  private void include(Excerpt text, List<String> wrappers, boolean nested, int depth) {
    if (depth < MOST_SCRIPTS_INSIDE) {
      walk(ShellParser.parse(text, 0, problems), Link.FIRST, wrappers, nested, depth + 1);
    }
  }

  private void inside(Redirection redirection, int depth) {
    inside(redirection.target(), depth);
  }

  private void inside(ShellWord word, int depth) {
    parameters.addAll(word.parameters());
    for (Statement substitution : word.substitutions()) {
      walk(substitution, Link.FIRST, List.of(), true, depth);
    }
  }

  private static List<String> plus(List<String> wrappers, String name) {
    List<String> more = new ArrayList<>(wrappers);
    more.add(name);
    return more;
  }
}
