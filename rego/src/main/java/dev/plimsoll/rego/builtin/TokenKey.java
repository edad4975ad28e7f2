package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.Json;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that signs tokens or verifies their signatures. */
record TokenKey(Key key) {
  /** A shared secret. */
  static TokenKey secret(String text) {
    return secret(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The public keys in a certificate or a key in PEM, a JSON Web Key or a set of them. */
  static List<TokenKey> publicKeys(String text) throws GeneralSecurityException {
    if (text.contains("-----BEGIN CERTIFICATE-----")) {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      byte[] bytes = text.strip().getBytes(StandardCharsets.US_ASCII);
      return List.of(new TokenKey(factory.generateCertificate(new ByteArrayInputStream(bytes)).getPublicKey()));
    }
    if (text.contains("-----BEGIN")) {
      return List.of(new TokenKey(pem(text)));
    }
    Value json = Json.parse(text);
    List<TokenKey> keys = new ArrayList<>();
    for (Value one : json.get(StringValue.of("keys")) instanceof ArrayValue set ? set.asList() : List.of(json)) {
      keys.add(ofJwk(one instanceof ObjectValue jwk && jwk.get("d").isDefined()
          ? new ObjectValue.Builder().putAll(jwk).remove(StringValue.of("d")).build() : one));
    }
    return keys;
  }

  /** The key that a JSON Web Key writes: secret, private or public. */
  static TokenKey ofJwk(Value jwk) throws GeneralSecurityException {
    boolean isPrivate = jwk.get(StringValue.of("d")).isDefined();
    return switch (text(jwk, "kty")) {
      case "oct" -> secret(bytes(jwk, "k"));
      case "RSA" -> {
        KeyFactory factory = KeyFactory.getInstance("RSA");
        yield new TokenKey(isPrivate
            ? factory.generatePrivate(new RSAPrivateKeySpec(number(jwk, "n"), number(jwk, "d")))
            : factory.generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e"))));
      }
      case "EC" -> {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(curve(text(jwk, "crv"))));
        ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
        KeyFactory factory = KeyFactory.getInstance("EC");
        yield new TokenKey(isPrivate
            ? factory.generatePrivate(new ECPrivateKeySpec(number(jwk, "d"), curve))
            : factory.generatePublic(new ECPublicKeySpec(new ECPoint(number(jwk, "x"), number(jwk, "y")), curve)));
      }
      case "OKP" -> {
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        yield new TokenKey(isPrivate
            ? factory.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, bytes(jwk, "d")))
            : factory.generatePublic(edwards(bytes(jwk, "x"))));
      }
      default -> throw new InvalidKeyException("key of unknown type \"" + text(jwk, "kty") + "\"");
    };
  }

  boolean verifies(String algorithm, byte[] signed, byte[] signature) throws GeneralSecurityException {
    if (!fits(algorithm)) {
      return false;
    }
    if (algorithm.startsWith("HS")) {
      return MessageDigest.isEqual(sign(algorithm, signed), signature);
    }
    Signature verifier = signature(algorithm);
    verifier.initVerify((PublicKey) key);
    verifier.update(signed);
    try {
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false;
    }
  }

  byte[] sign(String algorithm, byte[] signed) throws GeneralSecurityException {
    if (!fits(algorithm)) {
      throw new InvalidKeyException("key does not fit algorithm \"" + algorithm + "\"");
    }
    if (algorithm.startsWith("HS")) {
      Mac mac = Mac.getInstance("HmacSHA" + algorithm.substring(2));
      mac.init(key);
      return mac.doFinal(signed);
    }
    Signature signer = signature(algorithm);
    signer.initSign((PrivateKey) key);
    signer.update(signed);
    return signer.sign();
  }

  private boolean fits(String algorithm) {
    return switch (algorithm) {
      case "HS256", "HS384", "HS512" -> key instanceof SecretKeySpec;
      case "RS256", "RS384", "RS512", "PS256", "PS384", "PS512" -> key instanceof RSAKey;
      case "ES256", "ES384", "ES512" -> key instanceof ECKey;
      case "EdDSA" -> key.getAlgorithm().equals("EdDSA") || key.getAlgorithm().equals("Ed25519");
      default -> false;
    };
  }

  private static Signature signature(String algorithm) throws GeneralSecurityException {
    String bits = algorithm.substring(2);
    if (algorithm.equals("EdDSA")) {
      return Signature.getInstance("Ed25519");
    }
    if (algorithm.startsWith("ES")) {
      return Signature.getInstance("SHA" + bits + "withECDSAinP1363Format");
    }
    if (algorithm.startsWith("RS")) {
      return Signature.getInstance("SHA" + bits + "withRSA");
    }
    Signature signature = Signature.getInstance("RSASSA-PSS");
    signature.setParameter(new PSSParameterSpec("SHA-" + bits, "MGF1", new MGF1ParameterSpec("SHA-" + bits),
        Integer.parseInt(bits) / 8, 1));
    return signature;
  }

  private static TokenKey secret(byte[] bytes) {
    return new TokenKey(new SecretKeySpec(bytes.length == 0 ? new byte[1] : bytes, "HMAC"));
  }

  private static PublicKey pem(String text) throws GeneralSecurityException {
    byte[] der = Base64.getMimeDecoder().decode(text.replaceAll("-----[^-]+-----", ""));
    for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
      try {
        return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(der));
      } catch (InvalidKeySpecException e) {
        continue;
      }
    }
    throw new InvalidKeyException("failed to parse a PEM key");
  }

  private static String curve(String name) throws NoSuchAlgorithmException {
    return switch (name) {
      case "P-256" -> "secp256r1";
      case "P-384" -> "secp384r1";
      case "P-521" -> "secp521r1";
      default -> throw new NoSuchAlgorithmException("unknown curve \"" + name + "\"");
    };
  }

  private static EdECPublicKeySpec edwards(byte[] little) {
    byte[] big = new byte[little.length];
    for (int i = 0; i < little.length; i++) {
      big[i] = little[little.length - 1 - i];
    }
    boolean odd = big.length > 0 && (big[0] & 0x80) != 0;
    if (big.length > 0) {
      big[0] &= 0x7F;
    }
    return new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, big)));
  }

  private static BigInteger number(Value jwk, String key) {
    return new BigInteger(1, bytes(jwk, key));
  }

  private static byte[] bytes(Value jwk, String key) {
    return Base64.getUrlDecoder().decode(text(jwk, key));
  }

  private static String text(Value jwk, String key) {
    return jwk.get(StringValue.of(key)) instanceof StringValue string ? string.value() : "";
  }
}
