package dev.plimsoll.engine;

import dev.plimsoll.rule.Unparsed;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file as read.
 *
 * @param broken at most one: what is wrong with its bytes, at the first place; the text has U+FFFD there
 */
record SourceFile(Source source, List<Unparsed> broken) {
  private static final long MAX_BYTES = 256L << 20;

  /** Reads {@code path} as UTF-8. */
  static SourceFile read(Path path) throws IOException {
    long size = Files.size(path);
    if (size > MAX_BYTES) {
      throw new IOException("it is larger than " + (MAX_BYTES >> 20) + " MiB");
    }
    byte[] bytes = Files.readAllBytes(path);
    int badByte = firstMalformed(bytes);
    Source source = Source.rereadable(path, new String(bytes, StandardCharsets.UTF_8), () -> reread(path));
    return new SourceFile(source, badByte < 0 ? List.of() : List.of(malformed(source, bytes, badByte)));
  }

  private static String reread(Path path) {
    try {
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static Unparsed malformed(Source source, byte[] bytes, int badByte) {
    int at = new String(bytes, 0, badByte, StandardCharsets.UTF_8).length();
    int end = Math.min(at + 1, source.text().length());
    return new Unparsed(source.span(0, source.text().length()), source.span(Math.min(at, end), end),
        "the byte 0x%02X is not valid UTF-8".formatted(bytes[badByte]));
  }

  /** The index of the first byte that is no UTF-8, or -1 when all are. */
  private static int firstMalformed(byte[] bytes) {
    boolean ascii = true;
    for (int i = 0; i < bytes.length && ascii; i++) {
      ascii = bytes[i] >= 0;
    }
    if (ascii) {
      return -1;
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
      out.clear();
    }
  }
}
