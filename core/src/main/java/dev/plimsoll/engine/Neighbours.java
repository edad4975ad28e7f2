package dev.plimsoll.engine;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what a document names, below the root of its project and nowhere else. */
final class Neighbours implements SourceReader {
  private static final long MAX_BYTES = 4L << 20;
  private final Path root;

  Neighbours(Path root) {
    this.root = root;
  }

  @Override
  public Optional<Source> read(Path path) {
    Path file = path.toAbsolutePath().normalize();
    try {
      if (!file.startsWith(root) || !Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
        return Optional.empty();
      }
      return Optional.of(SourceFile.read(file).source());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean lacks(Path path) {
    Path file = path.toAbsolutePath().normalize();
    return file.startsWith(root) && Files.isDirectory(file.getParent()) && !Files.exists(file);
  }
}
