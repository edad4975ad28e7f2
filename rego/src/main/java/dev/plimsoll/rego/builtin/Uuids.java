package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** {@code uuid.parse}: the fields of an RFC 4122 identifier. */
final class Uuids implements Builtin.Body {
  private static final Pattern FORM = Pattern.compile(
      "(?i)(?:urn:uuid:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
          + "|\\{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\}|[0-9a-f]{32}");
  private static final long TICKS_FROM_1582_TO_1970 = 122_192_928_000_000_000L;

  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    String text = given.string(0);
    if (!FORM.matcher(text).matches()) {
      return Value.UNDEFINED;
    }
    String digits = text.replaceFirst("(?i)^urn:uuid:", "").replaceAll("[-{}]", "");
    byte[] bytes = HexFormat.of().parseHex(digits.toLowerCase(java.util.Locale.ROOT));
    int version = bytes[6] >> 4 & 15;
    ObjectValue.Builder fields = new ObjectValue.Builder()
        .put("version", NumberValue.of(version))
        .put("variant", StringValue.of(variant(bytes[8] & 0xFF)));
    if (version == 1 || version == 2) {
      timeFields(fields, bytes, version);
    }
    return fields.build();
  }

  private static void timeFields(ObjectValue.Builder fields, byte[] bytes, int version) {
    BigInteger ticks = new BigInteger(1, new byte[] {
        (byte) (bytes[6] & 15), bytes[7], bytes[4], bytes[5], bytes[0], bytes[1], bytes[2], bytes[3]});
    long since = ticks.longValue() - TICKS_FROM_1582_TO_1970;
    long seconds = since / 10_000_000;
    long nanoseconds = since % 10_000_000 * 100;
    boolean local = (bytes[10] & 2) != 0;
    boolean multicast = (bytes[10] & 1) != 0;
    fields.put("time", NumberValue.of(seconds * 1_000_000_000 + nanoseconds))
        .put("nodeid", StringValue.of(HexFormat.ofDelimiter("-").formatHex(bytes, 10, 16)))
        .put("macvariables", StringValue.of((local ? "local:" : "global:") + (multicast ? "multicast" : "unicast")))
        .put("clocksequence", NumberValue.of((bytes[8] & 0x3F) << 8 | bytes[9] & 0xFF));
    if (version == 2) {
      fields.put("id", NumberValue.of(new BigInteger(1, bytes).shiftRight(96)))
          .put("domain", StringValue.of(domain(bytes[9])));
    }
  }

  private static String domain(int domain) {
    return switch (domain) {
      case 0 -> "Person";
      case 1 -> "Group";
      case 2 -> "Org";
      default -> "Domain" + (domain & 0xFF);
    };
  }

  private static String variant(int octet) {
    if ((octet & 0xC0) == 0x80) {
      return "RFC4122";
    }
    return (octet & 0xE0) == 0xC0 ? "Microsoft" : (octet & 0xE0) == 0xE0 ? "Future" : "Reserved";
  }
}
