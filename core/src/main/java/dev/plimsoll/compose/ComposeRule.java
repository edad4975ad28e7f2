package dev.plimsoll.compose;

import dev.plimsoll.rule.Rule;

/** A rule about one Compose file. */
public interface ComposeRule extends Rule<ComposeFile> {
  @Override
  default Class<ComposeFile> target() {
    return ComposeFile.class;
  }
}
