package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.function.PathLibrary;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads a gzipped tar archive into memory: regular files alone, under one directory, within the bounds of a chart. */
final class TarReader {
  private static final int BLOCK = 512;

  private final Path path;
  private final InputStream in;
  private final List<ChartFile> files = new ArrayList<>();
  private String longName = "";
  private long size;

  TarReader(Path path, InputStream in) throws IOException {
    this.path = path;
    this.in = new GZIPInputStream(in);
  }

  List<ChartFile> files() throws IOException {
    byte[] header = new byte[BLOCK];
    int empty = 0;
    while (empty < 2) {
      int read = in.readNBytes(header, 0, BLOCK);
      if (read < BLOCK) {
        break;
      }
      if (isEmpty(header)) {
        empty++;
      } else {
        empty = 0;
        entry(header);
      }
    }
    if (files.isEmpty()) {
      throw ChartFiles.unreadable(path, "no files in chart archive");
    }
    return files;
  }

  private void entry(byte[] header) throws IOException {
    long length = number(header, 124, 12);
    char type = (char) header[156];
    String name = name(header);
    if (length < 0 || length > ChartFiles.LARGEST_FILE) {
      throw ChartFiles.unreadable(path, "file \"" + name + "\" is larger than " + ChartFiles.LARGEST_FILE + " bytes");
    }
    size += length;
    if (size > ChartFiles.LARGEST_CHART || files.size() >= ChartFiles.MOST_FILES) {
      throw ChartFiles.unreadable(path, "is larger than " + ChartFiles.LARGEST_CHART + " bytes");
    }
    byte[] data = in.readNBytes((int) length);
    if (data.length < length) {
      throw new EOFException("unexpected end");
    }
    in.skipNBytes((BLOCK - length % BLOCK) % BLOCK);
    switch (type) {
      case 'L' -> longName = text(data, 0, data.length);
      case 'x' -> longName = pathOf(text(data, 0, data.length), longName);
      case '0', '\0' -> {
        file(name, data);
        longName = "";
      }
      default -> longName = type == 'g' ? longName : "";
    }
  }

  private void file(String full, byte[] data) {
    if (full.endsWith("/")) {
      return;
    }
    String name = full.replace('\\', '/');
    int slash = name.indexOf('/');
    String first = slash < 0 ? name : name.substring(0, slash);
    String rest = slash < 0 ? "" : name.substring(slash + 1);
    if (rest.startsWith("/") || first.isEmpty()) {
      throw ChartFiles.unreadable(path, "chart illegally contains absolute paths");
    }
    String clean = PathLibrary.clean(rest);
    if (first.equals("Chart.yaml")) {
      throw ChartFiles.unreadable(path, "Chart.yaml is not in the base directory");
    }
    if (clean.equals(".")) {
      throw ChartFiles.unreadable(path, "chart illegally contains content outside the base directory: \"" + full + "\"");
    }
    if (clean.startsWith("..")) {
      throw ChartFiles.unreadable(path, "chart illegally references parent directory: \"" + full + "\"");
    }
    if (clean.matches("[a-zA-Z]:/.*")) {
      throw ChartFiles.unreadable(path, "chart contains illegally named files: \"" + full + "\"");
    }
    files.add(new ChartFile(clean, path.resolve(clean), ChartFiles.withoutMark(data)));
  }

  private String name(byte[] header) {
    if (!longName.isEmpty()) {
      return longName;
    }
    String name = text(header, 0, 100);
    boolean prefixed = text(header, 257, 5).equals("ustar") && header[345] != 0;
    return prefixed ? text(header, 345, 155) + "/" + name : name;
  }

  /** The path that a pax header gives. */
  private static String pathOf(String records, String otherwise) {
    for (String record : records.split("\n")) {
      int at = record.indexOf(" path=");
      if (at > 0) {
        return record.substring(at + " path=".length());
      }
    }
    return otherwise;
  }

  private static long number(byte[] header, int from, int length) {
    String digits = text(header, from, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    } catch (NumberFormatException binary) {
      return -1;
    }
  }

  private static String text(byte[] data, int from, int length) {
    int end = from;
    while (end < from + length && data[end] != 0) {
      end++;
    }
    return new String(data, from, end - from, StandardCharsets.UTF_8);
  }

  private static boolean isEmpty(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }
}
