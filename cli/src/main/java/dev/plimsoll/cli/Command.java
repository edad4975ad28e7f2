package dev.plimsoll.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** What a subcommand is: its options, and what it does once they are read. */
interface Command {
  /** Its summary, options and arguments; the name is set by who asks. */
  CommandSpec spec();

  /**
   * Does it, with the values that {@code spec} now holds.
   *
   * @return the exit code: 0 for nothing wrong, 1 for findings, 2 for a run that failed
   * @throws UsageException if the arguments do not go together
   * @throws IOException if standard output cannot be written
   */
  int run(Arguments arguments, Terminal terminal) throws IOException;
}
