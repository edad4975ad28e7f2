package dev.plimsoll.helm.value;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Go strings are bytes. A byte that is no part of valid UTF-8 is held as a lone surrogate, U+DC80 to U+DCFF, and turns back
 * into that byte.
 */
public final class Utf8 {
  private static final int ESCAPED = 0xDC00;

  private Utf8() {}

  public static String decode(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        return out.flip().toString();
      }
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (ESCAPED + (in.get() & 0xFF)));
      }
      decoder.reset();
    }
  }

  public static byte[] encode(String text) {
    boolean escaped = false;
    for (int i = 0; i < text.length() && !escaped; i++) {
      escaped = isEscaped(text, i);
    }
    if (!escaped) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isEscaped(text, i)) {
        bytes.writeBytes(text.substring(from, i).getBytes(StandardCharsets.UTF_8));
        bytes.write(text.charAt(i) - ESCAPED);
        from = i + 1;
      }
    }
    bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  /** Whether every character is one byte, so that offsets of both kinds agree. */
  public static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The bytes, each as the character of that number. */
  public static String bytes(String text) {
    return isAscii(text) ? text : new String(encode(text), StandardCharsets.ISO_8859_1);
  }

  /** The text whose {@link #bytes} these are. */
  public static String text(String bytes) {
    return isAscii(bytes) ? bytes : decode(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static boolean isEscaped(String text, int index) {
    char c = text.charAt(index);
    return c >= ESCAPED + 0x80 && c <= ESCAPED + 0xFF && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }
}
