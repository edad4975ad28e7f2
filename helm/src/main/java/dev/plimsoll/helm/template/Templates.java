package dev.plimsoll.helm.template;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The templates of a chart, which see each other's definitions, and the functions they may call. */
public final class Templates {
  private final List<Library> libraries;
  private final Map<String, Optional<Function>> functions;
  private final Map<String, Template> templates = new HashMap<>();
  private final List<Templates> outer;

  /** An empty set; where two libraries know a function the first wins. */
  public Templates(List<Library> libraries) {
    this.libraries = List.copyOf(libraries);
    this.functions = new HashMap<>();
    this.outer = List.of();
  }

  private Templates(Templates outer) {
    this.libraries = outer.libraries;
    this.functions = outer.functions;
    this.outer = List.of(outer);
  }

  /** A set whose definitions hide this one's and are seen only there. */
  Templates inner() {
    return new Templates(this);
  }

  /**
   * Parses a file; a later definition replaces an earlier one unless it is blank.
   *
   * @throws TemplateError where it does not parse
   */
  public void add(String name, Source source) {
    String text = source.text();
    Span whole = source.span(0, text.length());
    List<Text.Piece> pieces = text.isEmpty()
        ? List.of()
        : List.of(new Text.Piece(text.length(), Text.Kind.PLACED, whole, true, Trail.EMPTY));
    add(name, new Text(text, pieces), source.span(0, 0), Trail.EMPTY);
  }

  void add(String name, Text text, Span fallback, Trail trail) {
    add(name, text, parse(name, text, fallback, trail), fallback);
  }

  void add(String name, Text text, Parser.Parsed parsed, Span fallback) {
    parsed.definitions().forEach((defined, body) -> put(new Template(defined, name, text, body, fallback)));
    if (!parsed.definitions().containsKey(name) || !parsed.root().isBlank(text.toString())) {
      put(new Template(name, name, text, parsed.root(), fallback));
    }
  }

  Parser.Parsed parse(String name, Text text, Span fallback, Trail trail) {
    try {
      return Parser.parse(text.toString(), this::identifier);
    } catch (Parser.SyntaxError error) {
      Template failed =
          new Template(name, name, text, new Node.Body(0, 0, new Node[0]), fallback);
      String message = error.getMessage();
      String wording = "parse error at (" + name + ":" + failed.line(error.start) + "): " + message;
      throw new TemplateError(message, failed.place(error.start, error.end), trail.places(), wording, false);
    }
  }

  private void put(Template template) {
    Template before = templates.get(template.name());
    if (before == null || !template.body().isBlank(template.text().toString())) {
      templates.put(template.name(), template);
    }
  }

  Optional<Template> find(String name) {
    Template found = templates.get(name);
    if (found != null) {
      return Optional.of(found);
    }
    return outer.isEmpty() ? Optional.empty() : outer.get(0).find(name);
  }

  /** Whether a file or definition of that name was added. */
  public boolean contains(String name) {
    return find(name).isPresent();
  }

  /** The names of all templates, files and definitions alike, in order. */
  public List<String> names() {
    return List.copyOf(new TreeSet<>(templates.keySet()));
  }

  private Optional<Node.Identifier> identifier(String name, int start, int end) {
    return functions.computeIfAbsent(name, this::function)
        .map(function -> new Node.Identifier(start, end, function, function.library() == BuiltIns.LIBRARY));
  }

  private Optional<Function> function(String name) {
    for (Library library : libraries) {
      Optional<String> signature = library.signature(name);
      if (signature.isPresent()) {
        return Optional.of(Function.of(name, signature.get(), library));
      }
    }
    Library core = CoreFunctions.LIBRARY.signature(name).isPresent() ? CoreFunctions.LIBRARY : BuiltIns.LIBRARY;
    return core.signature(name).map(signature -> Function.of(name, signature, core));
  }
}
