package dev.plimsoll.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The world around a run, so that a test can be one.
 *
 * @param directory where it was started
 * @param out for results and nothing else
 * @param err for all the rest
 * @param isOutTerminal whether a person reads {@code out} as it is written
 */
record Terminal(Path directory, Map<String, String> environment, InputStream in, PrintStream out, PrintStream err,
                boolean isOutTerminal, boolean isErrTerminal) {
  /** This process. The launcher tells by properties what is a terminal, since Java cannot tell one stream from another. */
  static Terminal ofProcess() {
    boolean hasConsole = System.console() != null && System.getProperty("plimsoll.out.terminal") == null
        && Runtime.version().feature() < 22;
    return new Terminal(Path.of("").toAbsolutePath(), System.getenv(), System.in,
        stream(new FileOutputStream(FileDescriptor.out), 1 << 16), stream(new FileOutputStream(FileDescriptor.err), 1 << 10),
        hasConsole || Boolean.getBoolean("plimsoll.out.terminal"), hasConsole || Boolean.getBoolean("plimsoll.err.terminal"));
  }

  private static PrintStream stream(OutputStream out, int buffer) {
    return new PrintStream(new java.io.BufferedOutputStream(out, buffer), false, StandardCharsets.UTF_8);
  }

  /** The value of an environment variable; empty when unset. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** Writes a line for the user who waits, not for what reads the results. */
  void say(String line) {
    err.println(line);
    err.flush();
  }
}
