package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.value.Utf8;
import dev.plimsoll.source.Source;
import java.nio.file.Path;

/** A file of a chart. */
final class ChartFile {
  private final String name;
  private final Path path;
  private final byte[] data;
  private Source source;

  /**
   * @param name its path in the chart, with slashes
   * @param path what it is called in findings
   * @param data what it holds, without a byte order mark
   */
  ChartFile(String name, Path path, byte[] data) {
    this.name = name;
    this.path = path;
    this.data = data;
  }

  String name() {
    return name;
  }

  Path path() {
    return path;
  }

  byte[] data() {
    return data;
  }

  /** The same file as another chart sees it. */
  ChartFile named(String other) {
    return new ChartFile(other, path, data);
  }

  /** Its text; a byte that is no UTF-8 is a lone surrogate. */
  Source source() {
    if (source == null) {
      source = Source.of(path, Utf8.decode(data));
    }
    return source;
  }

  @Override
  public String toString() {
    return name;
  }
}
