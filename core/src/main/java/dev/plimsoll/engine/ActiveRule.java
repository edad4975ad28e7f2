package dev.plimsoll.engine;

import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.Severity;

/** A rule as the configuration wants it run: with its options bound, at this severity. */
record ActiveRule(Rule<?> rule, Severity severity) {
  String id() {
    return rule.meta().id();
  }
}
