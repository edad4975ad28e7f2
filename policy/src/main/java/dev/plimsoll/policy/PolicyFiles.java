package dev.plimsoll.policy;

import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files that may hold policies or their data, in the order of their paths. */
public final class PolicyFiles {
  private static final long LARGEST = 32L << 20;

  /**
   * A file.
   *
   * @param source its text
   * @param root the path that was named and holds it
   */
  public record Found(Source source, Path root) {
    /** Whether its name ends so. */
    public boolean is(String suffix) {
      return source.path().getFileName().toString().endsWith(suffix);
    }
  }

  private PolicyFiles() {}

  /**
   * The files at or below {@code roots}, bundles unpacked; hidden ones are left out.
   *
   * @throws UncheckedIOException if one cannot be read
   */
  public static List<Found> below(List<Path> roots) {
    List<Found> found = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> paths = Files.walk(root, 50)) {
        for (Path path : paths.filter(path -> Files.isRegularFile(path) && !isHidden(root.relativize(path))).sorted().toList()) {
          read(path, root, found);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(root.toString(), e);
      }
    }
    return found;
  }

  private static void read(Path path, Path root, List<Found> into) throws IOException {
    String name = path.getFileName().toString();
    if (name.endsWith(".tar.gz") || name.endsWith(".tgz")) {
      Bundle.read(path).forEach(source -> into.add(new Found(source, path)));
    } else if (isRead(name)) {
      if (Files.size(path) > LARGEST) {
        throw new IOException(path + " is larger than " + LARGEST + " bytes");
      }
      into.add(new Found(Source.of(path, new String(Files.readAllBytes(path), StandardCharsets.UTF_8)), root));
    }
  }

  static boolean isRead(String name) {
    return name.endsWith(".rego") || name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".") && part.toString().length() > 1) {
        return true;
      }
    }
    return false;
  }
}
