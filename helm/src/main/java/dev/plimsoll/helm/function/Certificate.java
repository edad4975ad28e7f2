package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.GoObject;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A certificate and its key, both in PEM, as {@code genCA} and its kin give them.
 *
 * @param cert the certificate
 * @param key the private key
 */
record Certificate(String cert, String key) implements GoObject {
  static final String TYPE = "sprig.certificate";

  private static final byte[] SHA_256_RSA = Der.sequence(Der.identifier("1.2.840.113549.1.1.11"), Der.none());
  private static final int SIGNS = 0x04;
  private static final int SERIAL_BITS = 128;

  /** What a certificate says. */
  record Request(String name, List<String> addresses, List<String> hosts, long days, boolean isAuthority) {}

  static Certificate selfSigned(Request request, KeyPair pair, ZonedDateTime now, Random random) {
    byte[] issuer = name(request.name());
    return new Certificate(signed(request, pair, issuer, pair.getPrivate(), new byte[0], now, random), Keys.pem(pair));
  }

  static Certificate signedBy(Certificate authority, Request request, KeyPair pair, ZonedDateTime now, Random random) {
    byte[] encoded = Keys.content(authority.cert, "unable to decode certificate");
    PrivateKey signer = Keys.read(authority.key).getPrivate();
    try {
      X509Certificate issuer = (X509Certificate) CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(encoded));
      byte[] identifier = keyIdentifier(issuer.getPublicKey().getEncoded());
      byte[] subject = issuer.getSubjectX500Principal().getEncoded();
      return new Certificate(signed(request, pair, subject, signer, identifier, now, random), Keys.pem(pair));
    } catch (GeneralSecurityException broken) {
      throw new FunctionError("error parsing certificate: " + broken.getMessage());
    }
  }

  /** A pair that the chart brings, after a look at both. */
  static Certificate custom(String cert, String key) {
    Keys.content(cert, "unable to decode certificate");
    Keys.read(key);
    return new Certificate(cert, key);
  }

  private static String signed(
      Request request, KeyPair pair, byte[] issuer, PrivateKey signer, byte[] authority, ZonedDateTime now, Random random) {
    byte[] body = Der.sequence(
        Der.tagged(0xA0, Der.integer(BigInteger.TWO)),
        Der.integer(new BigInteger(SERIAL_BITS, random)),
        SHA_256_RSA,
        issuer,
        Der.sequence(Der.time(now), Der.time(now.plusDays(request.days))),
        name(request.name),
        pair.getPublic().getEncoded(),
        Der.tagged(0xA3, extensions(request, pair.getPublic().getEncoded(), authority)));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(signer);
      signature.update(body);
      return Keys.pem("CERTIFICATE", Der.sequence(body, SHA_256_RSA, Der.bits(signature.sign(), 0)));
    } catch (GeneralSecurityException failed) {
      throw new FunctionError("error creating certificate: " + failed.getMessage());
    }
  }

  private static byte[] name(String commonName) {
    return Der.sequence(Der.set(Der.sequence(Der.identifier("2.5.4.3"), Der.utf8(commonName))));
  }

  private static byte[] extensions(Request request, byte[] publicKey, byte[] authority) {
    List<byte[]> all = new ArrayList<>();
    int usage = 0xA0 | (request.isAuthority ? SIGNS : 0);
    all.add(extension("2.5.29.15", true, Der.bits(new byte[] {(byte) usage}, request.isAuthority ? 2 : 5)));
    all.add(extension("2.5.29.37", false,
        Der.sequence(Der.identifier("1.3.6.1.5.5.7.3.1"), Der.identifier("1.3.6.1.5.5.7.3.2"))));
    all.add(extension("2.5.29.19", true, request.isAuthority ? Der.sequence(Der.yes()) : Der.sequence()));
    if (request.isAuthority) {
      all.add(extension("2.5.29.14", false, Der.octets(keyIdentifier(publicKey))));
    }
    if (authority.length > 0) {
      all.add(extension("2.5.29.35", false, Der.sequence(Der.tagged(0x80, authority))));
    }
    if (!request.hosts.isEmpty() || !request.addresses.isEmpty()) {
      List<byte[]> names = new ArrayList<>();
      request.hosts.forEach(host -> names.add(Der.tagged(0x82, host.getBytes(StandardCharsets.UTF_8))));
      request.addresses.forEach(address -> names.add(Der.tagged(0x87, IpAddress.bytes(address))));
      all.add(extension("2.5.29.17", false, Der.sequence(names.toArray(new byte[0][]))));
    }
    return Der.sequence(all.toArray(new byte[0][]));
  }

  private static byte[] extension(String identifier, boolean critical, byte[] value) {
    return critical
        ? Der.sequence(Der.identifier(identifier), Der.yes(), Der.octets(value))
        : Der.sequence(Der.identifier(identifier), Der.octets(value));
  }

  private static byte[] keyIdentifier(byte[] publicKey) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(publicKey);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java lacks SHA-1", missing);
    }
  }

  @Override
  public String typeName() {
    return TYPE;
  }

  @Override
  public Optional<Object> field(String name) {
    return switch (name) {
      case "Cert" -> Optional.of(cert);
      case "Key" -> Optional.of(key);
      default -> Optional.empty();
    };
  }

  @Override
  public Object plain() {
    Dict made = new Dict();
    made.put("Cert", cert);
    made.put("Key", key);
    return made;
  }

  @Override
  public String toString() {
    return "{" + cert + " " + key + "}";
  }
}
