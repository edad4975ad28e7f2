package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.FunctionError;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Private keys in PEM. RSA keys take long to find, so the few that a seed gives are found once and kept; they have 2048
 * bits whatever was asked for.
 */
final class Keys {
  private static final int RSA_BITS = 2048;
  private static final int KEPT = 3;
  private static final int COORDINATE = 32;
  private static final String EC_CURVE = "1.2.840.10045.3.1.7";
  private static final Map<Integer, KeyPair> RSA = new ConcurrentHashMap<>();
  private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
  private static final byte[] RSA_ALGORITHM = Der.sequence(Der.identifier("1.2.840.113549.1.1.1"), Der.none());

  private final Random random;
  private int given;

  Keys(Random random) {
    this.random = random;
  }

  KeyPair rsa() {
    return RSA.computeIfAbsent(given++ % KEPT, number -> generated("RSA", RSA_BITS, new Random(number)));
  }

  /** A new key of a kind that templates know, in PEM. */
  String pem(String kind) {
    return switch (kind) {
      case "", "rsa" -> pem(rsa());
      case "dsa" -> pem(generated("DSA", RSA_BITS, random));
      case "ecdsa" -> pem(elliptic());
      case "ed25519" -> pem(generated("Ed25519", 255, random));
      default -> "Unknown type " + kind;
    };
  }

  private static KeyPair generated(String algorithm, int bits, Random random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits, new SeededRandom(random));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java lacks " + algorithm, missing);
    }
  }

  private KeyPair elliptic() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), new SeededRandom(random));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java lacks secp256r1", missing);
    }
  }

  static String pem(KeyPair pair) {
    if (pair.getPrivate() instanceof RSAPrivateCrtKey key) {
      return pem("RSA PRIVATE KEY", Der.sequence(Der.integer(BigInteger.ZERO), Der.integer(key.getModulus()),
          Der.integer(key.getPublicExponent()), Der.integer(key.getPrivateExponent()), Der.integer(key.getPrimeP()),
          Der.integer(key.getPrimeQ()), Der.integer(key.getPrimeExponentP()), Der.integer(key.getPrimeExponentQ()),
          Der.integer(key.getCrtCoefficient())));
    }
    if (pair.getPrivate() instanceof DSAPrivateKey key) {
      BigInteger y = key.getParams().getG().modPow(key.getX(), key.getParams().getP());
      return pem("DSA PRIVATE KEY", Der.sequence(Der.integer(BigInteger.ZERO), Der.integer(key.getParams().getP()),
          Der.integer(key.getParams().getQ()), Der.integer(key.getParams().getG()), Der.integer(y), Der.integer(key.getX())));
    }
    if (pair.getPrivate() instanceof ECPrivateKey key && pair.getPublic() instanceof ECPublicKey point) {
      byte[] x = coordinate(point.getW().getAffineX());
      byte[] y = coordinate(point.getW().getAffineY());
      byte[] encoded = Der.bits(joined(new byte[] {4}, x, y), 0);
      return pem("EC PRIVATE KEY", Der.sequence(Der.integer(BigInteger.ONE), Der.octets(coordinate(key.getS())),
          Der.tagged(0xA0, Der.identifier(EC_CURVE)), Der.tagged(0xA1, encoded)));
    }
    return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
  }

  private static byte[] coordinate(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] fixed = new byte[COORDINATE];
    int length = Math.min(bytes.length, COORDINATE);
    System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
    return fixed;
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static String pem(String kind, byte[] content) {
    String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
    return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
  }

  /** The content of the first PEM block. */
  static byte[] content(String pem, String reason) {
    Matcher match = PEM.matcher(pem);
    if (!match.find()) {
      throw new FunctionError(reason);
    }
    return Base64.getMimeDecoder().decode(match.group(2));
  }

  /**
   * The RSA key of a PEM block.
   *
   * @throws FunctionError where it holds none
   */
  static KeyPair read(String pem) {
    Matcher match = PEM.matcher(pem);
    if (!match.find()) {
      throw new FunctionError("no PEM data in input");
    }
    byte[] content = Base64.getMimeDecoder().decode(match.group(2));
    if (!match.group(1).endsWith("PRIVATE KEY")) {
      throw new FunctionError("no private key data in PEM block of type " + match.group(1));
    }
    byte[] wrapped = match.group(1).equals("RSA PRIVATE KEY")
        ? Der.sequence(Der.integer(BigInteger.ZERO), RSA_ALGORITHM, Der.octets(content)) : content;
    try {
      KeyFactory factory = KeyFactory.getInstance("RSA");
      RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(wrapped));
      PublicKey other = factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
      return new KeyPair(other, key);
    } catch (GeneralSecurityException | ClassCastException broken) {
      throw new FunctionError("parsing " + match.group(1) + " from PEM: not supported");
    }
  }
}
