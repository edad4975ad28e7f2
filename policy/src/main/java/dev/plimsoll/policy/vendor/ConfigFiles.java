package dev.plimsoll.policy.vendor;

import dev.plimsoll.rego.builtin.BuiltinError;
import dev.plimsoll.rego.builtin.NotEvaluable;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Files that a policy's own tests read. A check reads none: only what runs inside {@link #within} may, and only files below
 * the directories named there.
 */
public final class ConfigFiles {
  private static final ThreadLocal<List<Path>> DIRECTORIES = ThreadLocal.withInitial(List::of);
  private static final long LARGEST = 16L << 20;

  private ConfigFiles() {}

  /** Lets what {@code run} does on this thread read files below {@code directories}, by paths relative to one of them. */
  public static <T> T within(List<Path> directories, Supplier<T> run) {
    List<Path> before = DIRECTORIES.get();
    DIRECTORIES.set(directories.stream().map(directory -> directory.toAbsolutePath().normalize()).toList());
    try {
      return run.get();
    } finally {
      DIRECTORIES.set(before);
    }
  }

  static Value parse(String path) {
    List<Path> directories = DIRECTORIES.get();
    if (directories.isEmpty()) {
      throw new NotEvaluable("\"parse_config_file\" reads files and is evaluable in tests only");
    }
    try {
      Path file = find(path, directories);
      return ConfigFormats.parse(ConfigFormats.formatOf(file.getFileName().toString()), Files.readString(file));
    } catch (IOException e) {
      throw BuiltinError.value("parse_config_file: " + path + " cannot be read");
    }
  }

  private static Path find(String path, List<Path> directories) throws IOException {
    for (Path directory : directories) {
      Path file = directory.resolve(path).normalize();
      if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
        for (Path allowed : directories) {
          if (file.toRealPath().startsWith(allowed.toRealPath())) {
            return file;
          }
        }
      }
    }
    throw BuiltinError.value("parse_config_file: no file " + path + " in the tests' directories");
  }

  static Value parseCombined(Value paths) {
    if (!(paths instanceof ArrayValue array)) {
      throw BuiltinError.type("parse_combined_config_files: operand must be array but got " + paths.typeName());
    }
    List<Value> combined = new ArrayList<>();
    for (Value path : array) {
      if (path instanceof StringValue string) {
        combined.add(new ObjectValue.Builder().put("path", path).put("contents", parse(string.value())).build());
      }
    }
    return ArrayValue.of(combined);
  }
}
