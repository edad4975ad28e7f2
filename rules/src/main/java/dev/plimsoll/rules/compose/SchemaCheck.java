package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.HasSubject;
import dev.plimsoll.rule.Spelling;
import dev.plimsoll.rule.Subject;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One walk over a file along the specification. */
final class SchemaCheck {
  private static final Pattern SERVICE_NAME = Pattern.compile("[a-zA-Z0-9._-]+");
  private static final int MAX_WALKED = 200_000;

  private final Specification specification = Specification.compose();
  private final Findings findings;
  private final Set<Walked> walked = new HashSet<>();
  private HasSubject subject = Subject.NONE;

  /** A node that was judged as what: anchors are judged once a kind. Nodes are told apart by identity or place. */
  private record Walked(Span span, int node, String kind) {}

  SchemaCheck(Findings findings) {
    this.findings = findings;
  }

  void check(ComposeFile file) {
    checkKind(file.root(), "file");
  }

  private void checkKind(Mapping mapping, String name) {
    if (walked.size() > MAX_WALKED || !walked.add(new Walked(mapping.span(), System.identityHashCode(mapping), name))) {
      return;
    }
    Specification.Kind kind = specification.kind(name);
    for (Mapping.Entry entry : mapping.effectiveEntries()) {
      String key = entry.name();
      Specification.Type type = kind.keys().get(key);
      if (type != null) {
        check(entry.value(), type, key, entry.key().span());
      } else if (!key.startsWith("x-") && !key.equals("<<")) {
        reportUnknown(entry, kind);
      }
    }
    for (String key : kind.required()) {
      if (!mapping.has(key)) {
        findings.report(subject, mapping.place(), kind.noun() + " has no \"" + key + "\"");
      }
    }
  }

  private void reportUnknown(Mapping.Entry entry, Specification.Kind kind) {
    String key = entry.name();
    Optional<String> meant = Spelling.nearest(key, kind.keys().keySet());
    boolean plain = entry.key() instanceof Scalar scalar && scalar.isPlain();
    List<Fix> fixes = meant.filter(name -> plain).map(name -> List.of(Fix.unsafe("Rename it to " + name, entry.key().span(), name)))
        .orElse(List.of());
    findings.report(subject, entry.key().span().firstLine(), "\"" + key + "\" is no key of " + kind.noun()
        + Spelling.hint(key, kind.keys().keySet()), List.of(), fixes);
  }

  private void check(YamlNode written, Specification.Type type, String label, Span place) {
    YamlNode node = written.resolved();
    Span at = node instanceof Scalar scalar && scalar.span().length() > 0 ? scalar.span().firstLine() : place;
    if (node instanceof Scalar scalar && (scalar.isNull() || scalar.text().contains("$") || scalar.tag().startsWith("!"))) {
      if (!scalar.isNull() && !acceptsScalars(type) && !scalar.tag().startsWith("!")) {
        report(at, label, type, node);
      }
      return;
    }
    Optional<Specification.Type> fitting = fitting(node, type);
    if (fitting.isEmpty()) {
      report(at, label, type, node);
    } else if (fitting.get() instanceof Specification.ListOf list && node instanceof Sequence sequence) {
      for (YamlNode item : sequence.items()) {
        check(item, list.item(), "an item of " + label, item.span().firstLine());
      }
    } else if (fitting.get() instanceof Specification.MapOf map && node instanceof Mapping mapping) {
      checkValues(mapping, map, label);
    } else if (fitting.get() instanceof Specification.Word word && node instanceof Mapping mapping && specification.isKind(word.name())) {
      checkKind(mapping, word.name());
    }
  }

  private void checkValues(Mapping mapping, Specification.MapOf map, String label) {
    for (Mapping.Entry entry : mapping.effectiveEntries()) {
      if (entry.name().startsWith("x-")) {
        continue;
      }
      boolean isService = label.equals("services") && subject == Subject.NONE;
      if (isService) {
        subject = new Subject("Service", "", entry.name(), "");
        if (!SERVICE_NAME.matcher(entry.name()).matches() && !entry.name().equals("<<")) {
          findings.report(subject, entry.key().span().firstLine(), "\"" + entry.name()
              + "\" is no name of a service: letters, digits, \".\", \"_\" and \"-\" are");
        }
      }
      check(entry.value(), map.value(), entry.name(), entry.key().span());
      if (isService) {
        subject = Subject.NONE;
      }
    }
  }

  /** The alternative of {@code type} that {@code node} is of, judged by its outermost shape. */
  private Optional<Specification.Type> fitting(YamlNode node, Specification.Type type) {
    if (type instanceof Specification.OneOf one) {
      return one.types().stream().flatMap(each -> fitting(node, each).stream()).findFirst();
    }
    boolean fits = type instanceof Specification.ListOf ? node instanceof Sequence
        : type instanceof Specification.MapOf ? node instanceof Mapping
        : type instanceof Specification.Choice choice ? node instanceof Scalar scalar && choice.words().contains(scalar.text())
        : type instanceof Specification.Word word && (specification.isKind(word.name()) ? node instanceof Mapping
            : word.name().equals("any") || node instanceof Scalar value && ScalarTypes.matches(value, word.name()));
    return fits ? Optional.of(type) : Optional.empty();
  }

  private boolean acceptsScalars(Specification.Type type) {
    if (type instanceof Specification.OneOf one) {
      return one.types().stream().anyMatch(this::acceptsScalars);
    }
    return type instanceof Specification.Choice || type instanceof Specification.Word word && !specification.isKind(word.name());
  }

  private void report(Span at, String label, Specification.Type type, YamlNode node) {
    String shown = label.startsWith("an item of ") ? "an item of \"" + label.substring("an item of ".length()) + "\"" : "\"" + label + "\"";
    String is = node instanceof Mapping ? "a mapping" : node instanceof Sequence ? "a list"
        : node instanceof Scalar scalar && scalar.isPlain() && scalar.type() != Scalar.Type.STRING && acceptsScalars(type)
            ? article(scalar) + "\"" + shorten(scalar.text()) + "\"" : "\"" + shorten(((Scalar) node).text()) + "\"";
    findings.report(subject, at, shown + " is " + is + ", not " + noun(type), List.of(), fixes(type, node));
  }

  private static String article(Scalar scalar) {
    return switch (scalar.type()) {
      case BOOLEAN -> "the boolean ";
      case INTEGER, FLOAT -> "the number ";
      default -> "";
    };
  }

  private static String shorten(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() > 60 ? line.substring(0, 57) + "…" : line;
  }

  private List<Fix> fixes(Specification.Type type, YamlNode node) {
    List<Specification.Type> types = type instanceof Specification.OneOf one ? one.types() : List.of(type);
    boolean quotes = node instanceof Scalar scalar && types.stream()
        .anyMatch(each -> each instanceof Specification.Word word && ScalarTypes.isCuredByQuotes(scalar, word.name()));
    return quotes ? List.of(Fix.safe("Quote the value", node.span(), "\"" + ((Scalar) node).text() + "\"")) : List.of();
  }

  private String noun(Specification.Type type) {
    if (type instanceof Specification.OneOf one) {
      List<String> nouns = one.types().stream().map(this::noun).distinct().toList();
      return nouns.size() == 1 ? nouns.get(0)
          : String.join(", ", nouns.subList(0, nouns.size() - 1)) + " or " + nouns.get(nouns.size() - 1);
    }
    if (type instanceof Specification.Choice choice) {
      return "\"" + String.join("\", \"", choice.words()) + "\"";
    }
    return type instanceof Specification.ListOf ? "a list"
        : type instanceof Specification.MapOf || type instanceof Specification.Word word && specification.isKind(word.name())
            ? "a mapping"
            : ScalarTypes.noun(((Specification.Word) type).name());
  }
}
