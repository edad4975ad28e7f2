package dev.plimsoll.source;

import java.nio.file.Path;
import java.util.Optional;

/** Reads the files that a document names or that stand beside it. What may be read is the loader's to decide. */
@FunctionalInterface
public interface SourceReader {
  /** Reads nothing: for input without a place in a file system. */
  SourceReader NONE = path -> Optional.empty();

  /** The text at {@code path}; empty where it is missing, unreadable or out of bounds. */
  Optional<Source> read(Path path);

  /** Whether there is certainly nothing at {@code path}; false where that is not known. */
  default boolean lacks(Path path) {
    return false;
  }
}
