package dev.plimsoll.compose;

import dev.plimsoll.rule.Findings;

/** A rule about one service at a time. */
public interface ServiceRule extends ComposeRule {
  @Override
  default void check(ComposeFile file, Findings findings) {
    for (Service service : file.services()) {
      check(service, findings);
    }
  }

  void check(Service service, Findings findings);
}
