package dev.plimsoll.helm.value;

import dev.plimsoll.helm.template.GoObject;
import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Slice;
import java.util.Base64;
import java.util.StringJoiner;

/** What a file holds, as {@code range} over files hands it out: JSON has it in base64, printing shows numbers. */
public record Bytes(byte[] data, String text) implements GoObject {
  @Override
  public String typeName() {
    return "[]uint8";
  }

  @Override
  public String kind() {
    return "slice";
  }

  @Override
  public boolean isTrue() {
    return data.length > 0;
  }

  @Override
  public Slice items() {
    Slice made = new Slice("uint8");
    for (byte b : data) {
      made.add(new Int(Int.Kind.UINT8, b & 0xFF));
    }
    return made;
  }

  @Override
  public Object plain() {
    return Base64.getEncoder().encodeToString(data);
  }

  @Override
  public String toString() {
    StringJoiner joined = new StringJoiner(" ", "[", "]");
    for (byte b : data) {
      joined.add(Integer.toString(b & 0xFF));
    }
    return joined.toString();
  }
}
