package dev.plimsoll.policy;

import dev.plimsoll.source.Source;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the sources of an OPA bundle: a tar archive packed by gzip. Nothing is written anywhere. */
final class Bundle {
  private static final int BLOCK = 512;
  private static final long LARGEST = 64L << 20;
  private static final int MOST_ENTRIES = 20_000;

  private Bundle() {}

  /** The policies and data files in it; their paths go on from the bundle's. */
  static List<Source> read(Path path) throws IOException {
    List<Source> sources = new ArrayList<>();
    long total = 0;
    String longName = "";
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
      for (int entries = 0; entries < MOST_ENTRIES; entries++) {
        byte[] header = in.readNBytes(BLOCK);
        if (header.length < BLOCK || header[0] == 0) {
          return sources;
        }
        long size = octal(header, 124, 12);
        total += size;
        if (size < 0 || total > LARGEST) {
          throw new IOException(path + " unpacks to more than " + LARGEST + " bytes");
        }
        byte[] body = in.readNBytes((int) size);
        if (body.length < size) {
          throw new EOFException(path + " ends in the middle of an entry");
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        String name = longName.isEmpty() ? name(header) : longName;
        longName = "";
        if (header[156] == 'L') {
          longName = text(body, 0, body.length);
        } else if ((header[156] == '0' || header[156] == 0) && PolicyFiles.isRead(name)) {
          sources.add(Source.of(path.resolve(Path.of("/").relativize(Path.of("/").resolve(name).normalize())),
              new String(body, StandardCharsets.UTF_8)));
        }
      }
    }
    throw new IOException(path + " holds more than " + MOST_ENTRIES + " entries");
  }

  private static String name(byte[] header) {
    boolean ustar = text(header, 257, 5).equals("ustar");
    String prefix = ustar ? text(header, 345, 155) : "";
    return (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, 100);
  }

  private static long octal(byte[] header, int start, int length) throws IOException {
    String digits = text(header, start, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    } catch (NumberFormatException e) {
      throw new IOException("archive has an entry of unreadable size", e);
    }
  }

  private static String text(byte[] bytes, int start, int length) {
    int end = start;
    while (end < start + length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }
}
