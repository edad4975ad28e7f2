package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.value.Unreadable;
import dev.plimsoll.source.Source;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads the files of a chart from a directory or an archive, within bounds, and never from outside it. */
final class ChartFiles {
  static final int LARGEST_FILE = 5 << 20;
  static final int LARGEST_CHART = 100 << 20;
  static final int MOST_FILES = 20_000;

  private static final int DEPTH = 32;

  private ChartFiles() {}

  /**
   * The files of the chart in {@code directory} that its {@code .helmignore} keeps, in the order of their names.
   *
   * @throws Unreadable where one cannot be read or there is too much
   */
  static List<ChartFile> ofDirectory(Path directory) {
    try {
      Path ignore = directory.resolve(".helmignore");
      boolean ignores = Files.isRegularFile(ignore) && Files.size(ignore) <= LARGEST_FILE;
      DirectoryReading reading = new DirectoryReading(directory,
          new IgnoreRules(ignores ? new String(Files.readAllBytes(ignore), StandardCharsets.UTF_8) : ""));
      reading.walk(directory, "", 0);
      return reading.files;
    } catch (IOException failed) {
      throw unreadable(directory, "cannot be read: " + failed.getMessage());
    }
  }

  /**
   * The files of the chart in an archive.
   *
   * @throws Unreadable where it is none, is too large or would write outside its directory
   */
  static List<ChartFile> ofArchive(Path path, byte[] data) {
    try (InputStream in = new BufferedInputStream(new ByteArrayInputStream(data))) {
      return new TarReader(path, in).files();
    } catch (IOException broken) {
      throw unreadable(path, "is no gzipped archive of a chart: " + broken.getMessage());
    }
  }

  static Unreadable unreadable(Path path, String reason) {
    return new Unreadable(Source.of(path, "").span(0, 0), reason);
  }

  static byte[] withoutMark(byte[] data) {
    boolean marked = data.length >= 3 && (data[0] & 0xFF) == 0xEF && (data[1] & 0xFF) == 0xBB && (data[2] & 0xFF) == 0xBF;
    return marked ? Arrays.copyOfRange(data, 3, data.length) : data;
  }

  private static final class DirectoryReading {
    private final Path root;
    private final IgnoreRules ignored;
    private final List<ChartFile> files = new ArrayList<>();
    private long size;

    DirectoryReading(Path root, IgnoreRules ignored) {
      this.root = root;
      this.ignored = ignored;
    }

    void walk(Path directory, String prefix, int depth) throws IOException {
      List<Path> children;
      try (Stream<Path> listed = Files.list(directory)) {
        children = listed.sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString())).toList();
      }
      for (Path child : children) {
        String name = prefix + child.getFileName();
        boolean isDirectory = Files.isDirectory(child);
        if (ignored.ignores(name, isDirectory) || leaves(child)) {
          continue;
        }
        if (isDirectory) {
          if (depth < DEPTH) {
            walk(child, name + "/", depth + 1);
          }
        } else if (Files.isRegularFile(child)) {
          read(child, name);
        }
      }
    }

    /** Whether a link leads out of the chart. */
    private boolean leaves(Path child) throws IOException {
      return Files.isSymbolicLink(child)
          && (!Files.exists(child) || !child.toRealPath().startsWith(root.toRealPath()));
    }

    private void read(Path child, String name) throws IOException {
      long length = Files.size(child);
      size += length;
      if (length > LARGEST_FILE) {
        throw unreadable(child, "is larger than " + LARGEST_FILE + " bytes");
      }
      if (size > LARGEST_CHART || files.size() >= MOST_FILES) {
        throw unreadable(child, "the chart has more than " + MOST_FILES + " files or " + LARGEST_CHART + " bytes");
      }
      files.add(new ChartFile(name, child, withoutMark(Files.readAllBytes(child))));
    }
  }
}
