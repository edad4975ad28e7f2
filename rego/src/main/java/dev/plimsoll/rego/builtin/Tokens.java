package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.Json;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rego.value.ValueSyntaxException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Built-ins on JSON Web Tokens, through the cryptography of the JDK. */
final class Tokens implements Builtin.Body {
  private static final Set<String> CONSTRAINTS = Set.of("cert", "secret", "alg", "iss", "time", "aud");
  private static final BigDecimal NANOSECONDS = BigDecimal.valueOf(1_000_000_000L);

  /** A token's parts; header and payload as JSON. */
  private record Token(String signed, ObjectValue header, ObjectValue payload, byte[] signature) {}

  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    try {
      return switch (name) {
        case "io.jwt.decode" -> decode(given);
        case "io.jwt.decode_verify" -> decodeAndVerify(given, context);
        case "io.jwt.encode_sign" -> sign(Json.write(given.object(0)), Json.write(given.object(1)), given.object(2));
        case "io.jwt.encode_sign_raw" -> sign(given.string(0), given.string(1), Json.parse(given.string(2)));
        default -> verify(given, name.substring("io.jwt.verify_".length()).toUpperCase(Locale.ROOT));
      };
    } catch (ValueSyntaxException | IllegalArgumentException | GeneralSecurityException e) {
      throw given.error(String.valueOf(e.getMessage()));
    }
  }

  private static Value decode(Arguments given) {
    Token token = read(given, given.string(0));
    return ArrayValue.of(token.header, token.payload, StringValue.of(HexFormat.of().formatHex(token.signature)));
  }

  private static Token read(Arguments given, String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length == 5) {
      throw given.error("JWT is a JWE object, which is not supported");
    }
    if (parts.length != 3) {
      throw given.error("encoded JWT must have 3 sections, found " + parts.length);
    }
    if (!(Json.parse(text(parts[0])) instanceof ObjectValue header)) {
      throw given.error("JWT had invalid encoding");
    }
    if (!(Json.parse(text(parts[1])) instanceof ObjectValue payload)) {
      throw given.error("JWT payload had invalid encoding");
    }
    return new Token(parts[0] + "." + parts[1], header, payload, Encodings.decodeUrl(parts[2]));
  }

  private static String text(String encoded) {
    return new String(Encodings.decodeUrl(encoded), StandardCharsets.UTF_8);
  }

  private static Value verify(Arguments given, String algorithm) throws GeneralSecurityException {
    Token token = read(given, given.string(0));
    String key = given.string(1);
    List<TokenKey> keys = algorithm.startsWith("HS") ? List.of(TokenKey.secret(key)) : TokenKey.publicKeys(key);
    return BooleanValue.of(isSigned(token, algorithm.equals("EDDSA") ? "EdDSA" : algorithm, keys));
  }

  private static boolean isSigned(Token token, String algorithm, List<TokenKey> keys) throws GeneralSecurityException {
    for (TokenKey key : keys) {
      if (key.verifies(algorithm, token.signed.getBytes(StandardCharsets.US_ASCII), token.signature)) {
        return true;
      }
    }
    return false;
  }

  private static Value sign(String header, String payload, Value key) throws GeneralSecurityException {
    String algorithm = Json.parse(header).get(StringValue.of("alg")) instanceof StringValue name ? name.value() : "";
    String signed = encoded(header.getBytes(StandardCharsets.UTF_8)) + "." + encoded(payload.getBytes(StandardCharsets.UTF_8));
    byte[] signature = TokenKey.ofJwk(key).sign(algorithm, signed.getBytes(StandardCharsets.US_ASCII));
    return StringValue.of(signed + "." + encoded(signature));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Value decodeAndVerify(Arguments given, BuiltinContext context) throws GeneralSecurityException {
    ObjectValue constraints = given.object(1);
    for (int i = 0; i < constraints.size(); i++) {
      if (!(constraints.keyAt(i) instanceof StringValue key) || !CONSTRAINTS.contains(key.value())) {
        throw given.error("unknown token validation constraint: " + constraints.keyAt(i));
      }
    }
    boolean hasCertificate = constraints.get("cert") instanceof StringValue;
    if (hasCertificate == constraints.get("secret") instanceof StringValue) {
      throw given.error(hasCertificate ? "duplicate key constraints" : "no key constraint");
    }
    Token token = read(given, given.string(0));
    String algorithm = token.header.get("alg") instanceof StringValue name ? name.value() : "";
    boolean wanted = !constraints.get("alg").isDefined() || constraints.get("alg").equals(token.header.get("alg"));
    boolean fitting = algorithm.startsWith("HS") != hasCertificate;
    List<TokenKey> keys = hasCertificate
        ? TokenKey.publicKeys(((StringValue) constraints.get("cert")).value())
        : List.of(TokenKey.secret(((StringValue) constraints.get("secret")).value()));
    boolean valid = wanted && fitting && isSigned(token, algorithm, keys) && holds(constraints, token.payload, context);
    return valid
        ? ArrayValue.of(BooleanValue.TRUE, token.header, token.payload)
        : ArrayValue.of(BooleanValue.FALSE, ObjectValue.EMPTY, ObjectValue.EMPTY);
  }

  private static boolean holds(ObjectValue constraints, ObjectValue payload, BuiltinContext context) {
    Value issuer = constraints.get("iss");
    Value audience = payload.get("aud");
    boolean issued = !issuer.isDefined() || issuer.equals(payload.get("iss"));
    boolean addressed = constraints.get("aud").isDefined()
        ? audience.equals(constraints.get("aud")) || audience instanceof ArrayValue all && all.asList().contains(constraints.get("aud"))
        : !audience.isDefined();
    BigDecimal now = constraints.get("time") instanceof NumberValue time ? time.decimal()
        : BigDecimal.valueOf(context.now().getEpochSecond()).multiply(NANOSECONDS).add(BigDecimal.valueOf(context.now().getNano()));
    boolean fresh = !payload.get("exp").isDefined()
        || payload.get("exp") instanceof NumberValue end && now.compareTo(end.decimal().multiply(NANOSECONDS)) < 0;
    boolean started = !payload.get("nbf").isDefined()
        || payload.get("nbf") instanceof NumberValue start && now.compareTo(start.decimal().multiply(NANOSECONDS)) >= 0;
    return issued && addressed && fresh && started;
  }
}
