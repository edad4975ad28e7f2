package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.FunctionError;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Reads IP addresses without asking the network for names. */
final class IpAddress {
  private IpAddress() {}

  /**
   * The 4 or 16 bytes of {@code text}.
   *
   * @throws FunctionError where it is no address
   */
  static byte[] bytes(String text) {
    return text.indexOf(':') < 0 ? four(text, text) : sixteen(text);
  }

  private static byte[] four(String text, String whole) {
    String[] parts = text.split("\\.", -1);
    byte[] bytes = new byte[4];
    for (int i = 0; i < 4; i++) {
      boolean number = parts.length == 4 && parts[i].matches("0|[1-9][0-9]{0,2}") && Integer.parseInt(parts[i]) < 256;
      if (!number) {
        throw new FunctionError("error parsing ip: " + whole);
      }
      bytes[i] = (byte) Integer.parseInt(parts[i]);
    }
    return bytes;
  }

  private static byte[] sixteen(String text) {
    int gap = text.indexOf("::");
    byte[] head = groups(gap < 0 ? text : text.substring(0, gap), text);
    byte[] tail = gap < 0 ? new byte[0] : groups(text.substring(gap + 2), text);
    if (gap < 0 ? head.length != 16 : head.length + tail.length > 14) {
      throw new FunctionError("error parsing ip: " + text);
    }
    ByteBuffer out = ByteBuffer.allocate(16).put(head);
    return out.position(16 - tail.length).put(tail).array();
  }

  private static byte[] groups(String text, String whole) {
    if (text.isEmpty()) {
      return new byte[0];
    }
    ByteBuffer out = ByteBuffer.allocate(64);
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length && i < 8; i++) {
      if (i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
        out.put(four(parts[i], whole));
      } else if (parts[i].matches("[0-9a-fA-F]{1,4}")) {
        out.putShort((short) Integer.parseInt(parts[i], 16));
      } else {
        throw new FunctionError("error parsing ip: " + whole);
      }
    }
    return Arrays.copyOf(out.array(), out.position());
  }
}
