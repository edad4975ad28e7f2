package dev.plimsoll.cli;

import java.io.IOException;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/** {@code plimsoll completion}. */
final class CompletionCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description("Print a completion script for bash and zsh")
        .footer("", "Use it with: source <(plimsoll completion)");
    return spec;
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws IOException {
    terminal.out().append(AutoComplete.bash("plimsoll", Main.root()));
    return 0;
  }
}
