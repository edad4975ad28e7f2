package dev.plimsoll.engine;

import dev.plimsoll.rule.Finding;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** A word in the input, or in the configuration, that some findings in a place are not to be reported. */
final class Suppression {
  private final Set<String> ids;
  private final Span scope;
  private final Span place;
  private final boolean own;
  private final String written;
  private final LocalDate until;
  private final AtomicBoolean used = new AtomicBoolean();

  /**
   * @param ids the rules; all when empty
   * @param scope the text whose findings it drops
   * @param place where it is written
   * @param own whether it is Plimsoll's syntax, not a peer's
   * @param written the rule as written; empty for all
   * @param until the last day it holds
   */
  Suppression(Set<String> ids, Span scope, Span place, boolean own, String written, LocalDate until) {
    this.ids = ids;
    this.scope = scope;
    this.place = place;
    this.own = own;
    this.written = written;
    this.until = until;
  }

  /** Whether it speaks of {@code finding}, and holds; marks it used. */
  boolean drops(Finding finding, LocalDate today) {
    Span span = finding.span();
    boolean inside = span.source() == scope.source() && scope.start() <= span.start()
        && (span.start() < scope.end() || span.start() == span.end() && span.end() == scope.end());
    if (!inside || !ids.isEmpty() && !ids.contains(finding.rule())) {
      return false;
    }
    used.set(true);
    return !isExpired(today);
  }

  boolean isExpired(LocalDate today) {
    return until.isBefore(today);
  }

  boolean isUsed() {
    return used.get();
  }

  boolean isOwn() {
    return own;
  }

  Set<String> ids() {
    return ids;
  }

  String written() {
    return written;
  }

  LocalDate until() {
    return until;
  }

  Source scopeSource() {
    return scope.source();
  }

  Span place() {
    return place;
  }
}
