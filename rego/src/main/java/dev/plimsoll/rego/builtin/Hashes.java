package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Built-ins that digest strings. */
final class Hashes implements Builtin.Body {
  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    try {
      return switch (name) {
        case "crypto.md5" -> digest("MD5", given);
        case "crypto.sha1" -> digest("SHA-1", given);
        case "crypto.sha256" -> digest("SHA-256", given);
        case "crypto.hmac.equal" -> BooleanValue.of(MessageDigest.isEqual(bytes(given, 0), bytes(given, 1)));
        case "crypto.hmac.md5", "crypto.hmac.sha1", "crypto.hmac.sha256", "crypto.hmac.sha512" -> authenticate(given);
        default -> throw new IllegalArgumentException(name);
      };
    } catch (GeneralSecurityException e) {
      throw given.error(String.valueOf(e.getMessage()));
    }
  }

  private static Value digest(String algorithm, Arguments given) throws GeneralSecurityException {
    return hex(MessageDigest.getInstance(algorithm).digest(bytes(given, 0)));
  }

  private static Value authenticate(Arguments given) throws GeneralSecurityException {
    String algorithm = "Hmac" + given.name().substring("crypto.hmac.".length()).toUpperCase(Locale.ROOT);
    byte[] key = bytes(given, 1);
    Mac mac = Mac.getInstance(algorithm);
    mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, algorithm));
    return hex(mac.doFinal(bytes(given, 0)));
  }

  private static byte[] bytes(Arguments given, int index) {
    return given.string(index).getBytes(StandardCharsets.UTF_8);
  }

  private static Value hex(byte[] bytes) {
    return StringValue.of(HexFormat.of().formatHex(bytes));
  }
}
