package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Library;
import dev.plimsoll.helm.value.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.Adler32;

/** Sprig's base64, base32 and checksums. */
final class EncodingLibrary implements Library {
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "b64enc", "b64dec", "b32enc", "b32dec", "sha1sum", "sha256sum", "sha512sum", "adler32sum" -> "string";
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] a, Call call) {
    String text = (String) a[0];
    return switch (name) {
      case "b64enc" -> Base64.getEncoder().encodeToString(Utf8.encode(text));
      case "b64dec" -> decoded64(text);
      case "b32enc" -> encoded32(Utf8.encode(text));
      case "b32dec" -> decoded32(text);
      case "sha1sum" -> digest("SHA-1", text);
      case "sha256sum" -> digest("SHA-256", text);
      case "sha512sum" -> digest("SHA-512", text);
      default -> adler32(text);
    };
  }

  /** What decoding gives; the error's text where the input is wrong, as Sprig does. */
  private static String decoded64(String text) {
    try {
      return Utf8.decode(base64(text));
    } catch (FunctionError invalid) {
      return invalid.getMessage();
    }
  }

  /**
   * The bytes of standard base64, line breaks skipped.
   *
   * @throws FunctionError with the place of the first wrong character
   */
  static byte[] base64(String text) {
    String plain = text.replace("\n", "").replace("\r", "");
    int end = plain.length();
    int data = plain.indexOf('=') < 0 ? end : plain.indexOf('=');
    for (int i = 0; i < data; i++) {
      char c = plain.charAt(i);
      if (!(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/')) {
        throw illegal("base64", i);
      }
    }
    int padding = end - data;
    boolean complete = end % 4 == 0 && padding <= 2 && plain.substring(data).equals("=".repeat(padding)) && data % 4 != 1;
    if (!complete) {
      throw illegal("base64", padding > 0 ? data + marks(plain, data) : end - end % 4);
    }
    return Base64.getDecoder().decode(plain);
  }

  /** How many of the padding marks at {@code from} belong there. */
  private static int marks(String text, int from) {
    int wanted = from % 4 < 2 ? 0 : 4 - from % 4;
    int count = 0;
    while (count < wanted && from + count < text.length() && text.charAt(from + count) == '=') {
      count++;
    }
    return count;
  }

  private static FunctionError illegal(String encoding, int at) {
    return new FunctionError("illegal " + encoding + " data at input byte " + at);
  }

  private static String encoded32(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    for (int from = 0; from < bytes.length; from += 5) {
      byte[] five = Arrays.copyOfRange(bytes, from, from + 5);
      long bits = 0;
      for (byte b : five) {
        bits = bits << 8 | b & 0xFF;
      }
      int present = Math.min(5, bytes.length - from);
      int digits = (present * 8 + 4) / 5;
      for (int i = 0; i < 8; i++) {
        out.append(i < digits ? BASE_32.charAt((int) (bits >> 35 - 5 * i & 31)) : '=');
      }
    }
    return out.toString();
  }

  private static String decoded32(String text) {
    String plain = text.replace("\n", "").replace("\r", "");
    String data = plain.replaceAll("=*$", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long bits = 0;
    int count = 0;
    for (int i = 0; i < data.length(); i++) {
      int value = BASE_32.indexOf(data.charAt(i));
      if (value < 0) {
        return illegal("base32", i).getMessage();
      }
      bits = bits << 5 | value;
      count += 5;
      if (count >= 8) {
        count -= 8;
        bytes.write((int) (bits >> count));
      }
    }
    return plain.length() % 8 == 0 ? Utf8.decode(bytes.toByteArray()) : illegal("base32", plain.length()).getMessage();
  }

  private static String digest(String algorithm, String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Utf8.encode(text)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("this Java lacks " + algorithm, missing);
    }
  }

  private static String adler32(String text) {
    Adler32 sum = new Adler32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toString(sum.getValue());
  }
}
