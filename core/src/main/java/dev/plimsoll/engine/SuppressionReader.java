package dev.plimsoll.engine;

import dev.plimsoll.rule.Document;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the suppressions in a document: Plimsoll's own comments and annotation, and those of the peers. */
final class SuppressionReader {
  private static final Pattern OWN = Pattern.compile("#+\\s*plimsoll:ignore(-file)?(?![\\w-])(.*)", Pattern.DOTALL);
  private static final String OWN_ANNOTATION = "plimsoll.dev/ignore";

  private final RuleCatalogue catalogue;
  private final List<Suppression> found = new ArrayList<>();

  private SuppressionReader(RuleCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  static List<Suppression> of(Document document, RuleCatalogue catalogue) {
    SuppressionReader reader = new SuppressionReader(catalogue);
    for (Span comment : document.comments()) {
      reader.readComment(document, comment);
    }
    if (document instanceof YamlDocument yaml) {
      yaml.root().asMapping().ifPresent(reader::readObject);
    }
    return reader.found;
  }

  private void readComment(Document document, Span comment) {
    String text = comment.text();
    if (text.indexOf(':') < 0 && text.indexOf('=') < 0 && !text.contains("dclint") && !text.contains("kics")) {
      return;
    }
    Matcher own = OWN.matcher(text);
    if (own.lookingAt()) {
      readOwn(document, comment, own.group(1) != null, own.group(2));
      return;
    }
    for (PeerComments.Directive directive : PeerComments.read(text)) {
      scope(document, comment, directive.reach())
          .ifPresent(scope -> addPeer(directive.peer(), directive.names(), scope, comment));
    }
  }

  private void readOwn(Document document, Span comment, boolean file, String rest) {
    String names = rest.split("\\s--(\\s|$)", 2)[0];
    PeerComments.Reach reach = file ? PeerComments.Reach.FILE : PeerComments.Reach.HERE;
    Optional<Span> scope = scope(document, comment, reach);
    LocalDate until = LocalDate.MAX;
    List<String> rules = new ArrayList<>();
    for (String word : names.strip().split("[\\s,]+")) {
      if (word.startsWith("until=")) {
        until = day(word.substring("until=".length()));
      } else if (!word.isEmpty()) {
        rules.add(word);
      }
    }
    Span where = scope.orElse(document.span().source().span(comment.start(), comment.start()));
    if (rules.isEmpty()) {
      found.add(new Suppression(Set.of(), where, comment, true, "", until));
    }
    for (String rule : rules) {
      Set<String> ids = catalogue.resolve(rule);
      found.add(new Suppression(ids.isEmpty() ? Set.of(rule) : ids, where, comment, true, rule, until));
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return LocalDate.MIN;
    }
  }

  private void addPeer(String peer, List<String> names, Span scope, Span place) {
    if (names.isEmpty()) {
      found.add(new Suppression(catalogue.knownTo(peer), scope, place, false, "", LocalDate.MAX));
      return;
    }
    for (String name : names) {
      Set<String> ids = catalogue.resolve(peer, name);
      if (!ids.isEmpty()) {
        found.add(new Suppression(ids, scope, place, false, name, LocalDate.MAX));
      }
    }
  }

  private static Optional<Span> scope(Document document, Span comment, PeerComments.Reach reach) {
    Source source = comment.source();
    return switch (reach) {
      case FILE -> Optional.of(source.span(0, source.text().length()));
      case DOCUMENT -> Optional.of(document.span());
      case SECTION -> document.sectionBehind(comment.end());
      case NEXT -> document.unitBehind(comment.end());
      case ADJACENT -> document.unitBehind(comment.end()).filter(unit -> unit.line() == comment.line() + 1);
      case HERE -> isAlone(comment) ? document.unitBehind(comment.end()) : Optional.of(lineOf(comment));
      case LINE -> Optional.of(lineOf(comment));
      case NEXT_LINE -> nextLine(comment);
    };
  }

  private static boolean isAlone(Span comment) {
    Source source = comment.source();
    return source.text().substring(source.lineStart(comment.line()), comment.start()).isBlank();
  }

  private static Span lineOf(Span comment) {
    Source source = comment.source();
    return source.span(source.lineStart(comment.line()), source.lineEnd(comment.line()));
  }

  private static Optional<Span> nextLine(Span comment) {
    Source source = comment.source();
    int next = comment.line() + 1;
    return next > source.lineCount() ? Optional.empty() : Optional.of(source.span(source.lineStart(next), source.lineEnd(next)));
  }

  private void readObject(Mapping object) {
    if (!object.has("kind")) {
      return;
    }
    for (YamlNode item : object.sequence("items").map(items -> items.items()).orElse(List.of())) {
      item.asMapping().ifPresent(this::readObject);
    }
    Optional<Mapping> annotations = object.at("metadata", "annotations").flatMap(YamlNode::asMapping);
    for (Mapping.Entry entry : annotations.map(Mapping::effectiveEntries).orElse(List.of())) {
      Optional<Scalar> value = entry.value().asScalar();
      if (value.isPresent()) {
        readAnnotation(object.span(), entry, value.get());
      }
    }
  }

  private void readAnnotation(Span object, Mapping.Entry entry, Scalar value) {
    Span place = entry.key().span();
    if (entry.name().equals(OWN_ANNOTATION)) {
      for (String rule : value.text().split("\\s--(\\s|$)", 2)[0].strip().split("[\\s,]+")) {
        Set<String> ids = catalogue.resolve(rule);
        found.add(new Suppression(ids.isEmpty() ? Set.of(rule) : ids, object, place, true, rule, LocalDate.MAX));
      }
      return;
    }
    PeerComments.annotation(entry.name(), value.text())
        .ifPresent(directive -> addPeer(directive.peer(), directive.names(), object, place));
  }
}
