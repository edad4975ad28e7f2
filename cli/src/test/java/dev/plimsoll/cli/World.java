package dev.plimsoll.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs the command line in a directory, without a process. */
final class World {
  final Path directory;
  final Map<String, String> environment = new HashMap<>();
  String input = "";
  boolean isTerminal;
  String out = "";
  String err = "";

  World(Path directory) {
    this.directory = directory;
  }

  /** Runs, keeps what was written, and returns the exit code. */
  int run(String... arguments) {
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    int code = new Main(new Terminal(directory, environment, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(results, false, StandardCharsets.UTF_8), new PrintStream(rest, false, StandardCharsets.UTF_8),
        isTerminal, false)).run(arguments);
    out = results.toString(StandardCharsets.UTF_8);
    err = rest.toString(StandardCharsets.UTF_8);
    return code;
  }
}
