package dev.plimsoll.cli;

import dev.plimsoll.engine.ConfigException;
import dev.plimsoll.engine.Version;
import dev.plimsoll.rule.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where a run starts and ends: picks the subcommand, reads its arguments, and turns what goes wrong into one line and exit 2. */
public final class Main {
  static final int BROKEN = 2;
  private static final String NAME = "plimsoll";

  private final Terminal terminal;

  Main(Terminal terminal) {
    this.terminal = terminal;
  }

  public static void main(String[] arguments) {
    System.exit(new Main(Terminal.ofProcess()).run(arguments));
  }

  /** The exit code. */
  int run(String... arguments) {
    int code;
    try {
      code = dispatch(Arrays.asList(arguments));
    } catch (UsageException | ConfigException e) {
      code = broken(e.getMessage(), e);
    } catch (CommandLine.ParameterException e) {
      code = broken(e.getMessage() + hint(e), e);
    } catch (UncheckedIOException | IOException e) {
      code = broken(message(e), e);
    } catch (IllegalStateException e) {
      code = broken(e.getMessage(), e);
    } catch (RuntimeException | StackOverflowError e) {
      code = broken("internal error: " + e + "; set PLIMSOLL_DEBUG=1 to see where", e);
    } catch (OutOfMemoryError e) {
      code = broken("not enough memory; raise it with PLIMSOLL_JAVA_OPTIONS=-Xmx2g", e);
    }
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  private int dispatch(List<String> arguments) throws IOException {
    String first = arguments.isEmpty() ? "--help" : arguments.get(0);
    switch (first) {
      case "-V", "--version" -> {
        terminal.out().println(NAME + " " + Version.TEXT);
        return 0;
      }
      case "-h", "--help", "help" -> {
        return help(arguments.subList(Math.min(1, arguments.size()), arguments.size()));
      }
      default -> {
        return run(subcommand(first), arguments.subList(1, arguments.size()));
      }
    }
  }

  private Subcommand subcommand(String name) {
    return Subcommand.of(name).orElseThrow(() -> new UsageException(name.startsWith("-")
        ? "the first word is a command: one of " + String.join(", ", Subcommand.labels())
        : "unknown command \"" + name + "\"" + Spelling.hint(name, Subcommand.labels()) + " (see \"plimsoll --help\")"));
  }

  private int run(Subcommand subcommand, List<String> arguments) throws IOException {
    Command command = subcommand.command();
    CommandSpec spec = spec(subcommand, command);
    CommandLine line = new CommandLine(spec);
    line.setPosixClusteredShortOptionsAllowed(false);
    line.setDefaultValueProvider(argument -> argument.isOption() ? fromEnvironment(argument) : null);
    line.parseArgs(arguments.toArray(String[]::new));
    if (Boolean.TRUE.equals(spec.findOption("--help").getValue())) {
      return help(List.of(subcommand.label()));
    }
    return command.run(new Arguments(spec), terminal);
  }

  /** {@code PLIMSOLL_FAIL_ON} stands for {@code --fail-on} where that is not given. */
  private String fromEnvironment(CommandLine.Model.ArgSpec argument) {
    String option = ((CommandLine.Model.OptionSpec) argument).longestName();
    String name = "PLIMSOLL_" + option.replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
    return terminal.environment().get(name);
  }

  private int help(List<String> about) {
    if (!about.isEmpty()) {
      Subcommand subcommand = subcommand(about.get(0));
      CommandLine line = new CommandLine(spec(subcommand, subcommand.command()));
      terminal.out().print(line.getUsageMessage(CommandLine.Help.Ansi.OFF));
      return 0;
    }
    terminal.out().print(root().getUsageMessage(CommandLine.Help.Ansi.OFF));
    return 0;
  }

  private static CommandSpec spec(Subcommand subcommand, Command command) {
    return command.spec().name(NAME + " " + subcommand.label())
        .addOption(CommandLine.Model.OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help").build());
  }

  /** All of the command line with every subcommand: for help and completion. */
  static CommandLine root() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.usageMessage().description("Checks Dockerfiles, Compose files, Kubernetes manifests and Helm charts before they ship.")
        .footer("", "Exit codes: 0 nothing at or above the threshold, 1 findings, 2 a run that failed.");
    spec.addOption(Arguments.flag("-V --version", "Show the version"));
    spec.addOption(Arguments.flag("-h --help", "Show this help"));
    for (Subcommand subcommand : Subcommand.values()) {
      spec.addSubcommand(subcommand.label(), new CommandLine(spec(subcommand, subcommand.command()).name(subcommand.label())));
    }
    return new CommandLine(spec);
  }

  private int broken(String message, Throwable cause) {
    Optional.ofNullable(message).orElse(cause.toString()).lines().forEach(line -> terminal.say(NAME + ": " + line));
    if (!terminal.variable("PLIMSOLL_DEBUG").isEmpty()) {
      cause.printStackTrace(terminal.err());
    }
    return BROKEN;
  }

  private static String message(Exception e) {
    if (e.getCause() instanceof java.nio.file.NoSuchFileException missing) {
      return missing.getMessage() + ": no such file";
    }
    return e.getMessage();
  }

  private static String hint(CommandLine.ParameterException e) {
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().get(0);
      List<String> names = e.getCommandLine().getCommandSpec().options().stream().flatMap(option -> Arrays.stream(option.names())).toList();
      return Spelling.hint(word, names);
    }
    return "";
  }
}
