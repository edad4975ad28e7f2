package dev.plimsoll.engine;

import dev.plimsoll.rule.BatchRule;
import dev.plimsoll.rule.Document;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.HasSubject;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Runs the rules that look at single documents over the documents of one source, and keeps what the project needs of them. */
final class FileCheck {
  private final Profile profile;
  private final RuleCatalogue catalogue;
  private final Ledger ledger;
  private final List<PolicyLanguage.Extractor> extractors;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Suppression> suppressions = new ArrayList<>();
  private final List<Object> facts = new ArrayList<>();
  private final List<Batched> batched = new ArrayList<>();

  /** A document that a rule wants to judge together with others. */
  record Batched(ActiveRule active, Document document) {}

  FileCheck(Profile profile, RuleCatalogue catalogue, Ledger ledger, List<PolicyLanguage.Extractor> extractors) {
    this.profile = profile;
    this.catalogue = catalogue;
    this.ledger = ledger;
    this.extractors = extractors;
  }

  List<Finding> findings() {
    return findings;
  }

  List<Suppression> suppressions() {
    return suppressions;
  }

  List<Object> facts() {
    return facts;
  }

  List<Batched> batched() {
    return batched;
  }

  /** Runs one rule over the documents that wait for it. */
  static void runBatch(List<Batched> waiting, List<Finding> into, Ledger ledger) {
    ActiveRule first = waiting.get(0).active;
    int before = into.size();
    try {
      @SuppressWarnings("unchecked")
      BatchRule<Object> rule = (BatchRule<Object>) first.rule();
      String hindrance = rule.hindrance();
      if (hindrance.isEmpty()) {
        rule.check(waiting.stream()
            .map(item -> new BatchRule.Judged<Object>(item.document, new Sink(item.active, item.document, into))).toList());
      } else {
        ledger.note(hindrance);
      }
    } catch (RuntimeException | StackOverflowError e) {
      into.subList(before, into.size()).clear();
      ledger.crash(first.id(), "", e);
    }
  }

  /** Reads all of {@code source}; without {@code report} for its facts alone. Tells whether it was input of ours. */
  boolean run(Source source, DocumentReader reader, boolean report) {
    int[] units = {0};
    reader.read(source, unit -> {
      units[0]++;
      if (report) {
        check(unit);
      }
      keepFacts(unit);
    });
    return units[0] > 0;
  }

  /** Checks a document that is no text's: a chart's metadata, what could not be rendered. */
  void check(Document document, String kind) {
    DocumentReader.Unit unit = new DocumentReader.Unit(document, List.of(document), kind);
    check(unit);
    keepFacts(unit);
  }

  private void check(DocumentReader.Unit unit) {
    for (Document view : unit.views()) {
      if (view != unit.document() || unit.views().size() == 1) {
        ledger.document(unit.kind());
      }
      for (Class<?> target : List.of(view.getClass(), Document.class)) {
        List<ActiveRule> rules = profile.rules(target, view.span().source().path());
        ledger.rules(rules);
        for (ActiveRule active : rules) {
          if (active.rule() instanceof BatchRule<?>) {
            batched.add(new Batched(active, view));
          } else {
            run(active, view);
          }
        }
      }
    }
    if (profile.config().inlineSuppressions()) {
      suppressions.addAll(SuppressionReader.of(unit.document(), catalogue));
    }
  }

  private void keepFacts(DocumentReader.Unit unit) {
    for (Document view : unit.views()) {
      facts.addAll(view.facts());
      extractors.forEach(extractor -> facts.addAll(extractor.facts(view)));
    }
  }

  private void run(ActiveRule active, Document document) {
    run(active, document, document, findings, ledger);
  }

  /** Runs one rule; one that throws becomes a failure of the run, and the run goes on. */
  static void run(ActiveRule active, Object target, HasSubject subject, List<Finding> into, Ledger ledger) {
    int before = into.size();
    try {
      @SuppressWarnings("unchecked")
      Rule<Object> rule = (Rule<Object>) active.rule();
      rule.check(target, new Sink(active, subject, into));
    } catch (RuntimeException | StackOverflowError e) {
      into.subList(before, into.size()).clear();
      String where = target instanceof Document document ? " at " + document.span().source().path() + ":" + document.span().line() : "";
      ledger.crash(active.id(), where, e);
    }
  }

  private record Sink(ActiveRule active, HasSubject document, List<Finding> into) implements Findings {
    @Override
    public void report(HasSubject about, Span span, String message, List<Related> related, List<Fix> fixes) {
      into.add(new Finding(active.id(), active.severity(), span, about.subject(), message, related, fixes, List.of()));
    }

    @Override
    public void report(Span span, String message, List<Related> related, List<Fix> fixes) {
      report(document, span, message, related, fixes);
    }
  }
}
