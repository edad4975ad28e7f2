package dev.plimsoll.rules.dockerfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The {@code shellcheck} that is on the PATH. It is given files in a directory of its own and told to open no others. */
final class ShellCheckProgram {
  private static final int MOST_FILES = 2000;
  private static final int SECONDS = 120;

  private ShellCheckProgram() {}

  /** What it says about a file; lines and columns from 1. */
  record Remark(int file, int line, int endLine, int column, int endColumn, int code, String message) {}

  static boolean isInstalled() {
    try {
      Process process = new ProcessBuilder("shellcheck", "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Hands each remark over with the script it is about. */
  static void run(List<ShellCheck.Body> bodies, List<String> excluded, BiConsumer<ShellCheck.Body, Remark> each) {
    for (int from = 0; from < bodies.size(); from += MOST_FILES) {
      List<ShellCheck.Body> some = bodies.subList(from, Math.min(bodies.size(), from + MOST_FILES));
      for (Remark remark : remarks(some, excluded)) {
        ShellCheck.Body body = some.get(remark.file);
        if (remark.line > body.head().lines().count()) {
          each.accept(body, remark);
        }
      }
    }
  }

  private static List<Remark> remarks(List<ShellCheck.Body> bodies, List<String> excluded) {
    try {
      Path directory = Files.createTempDirectory("plimsoll-shellcheck");
      try {
        List<String> command = new ArrayList<>(List.of("shellcheck", "--norc", "--format=json1", "--exclude=" + String.join(",", excluded)));
        for (int i = 0; i < bodies.size(); i++) {
          Files.writeString(directory.resolve(Integer.toString(i)), bodies.get(i).head() + bodies.get(i).text().text() + "\n");
          command.add(Integer.toString(i));
        }
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IllegalStateException("shellcheck takes longer than " + SECONDS + " seconds");
        }
        return read(output);
      } finally {
        delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("shellcheck", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private static List<Remark> read(Path output) throws IOException {
    List<Remark> remarks = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(output.toFile())) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME && parser.currentName().equals("comments")) {
          parser.nextToken();
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            remarks.add(remark(parser));
          }
        }
      }
    }
    return remarks;
  }

  private static Remark remark(JsonParser parser) throws IOException {
    int[] numbers = new int[6];
    String message = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      int index = List.of("file", "line", "endLine", "column", "endColumn", "code").indexOf(name);
      if (index >= 0) {
        numbers[index] = index == 0 ? Integer.parseInt(parser.getText()) : parser.getIntValue();
      } else if (name.equals("message")) {
        message = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    return new Remark(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], message);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
