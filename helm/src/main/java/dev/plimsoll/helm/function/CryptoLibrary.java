package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.Fmt;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Library;
import dev.plimsoll.helm.value.Utf8;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Sprig's passwords, keys, certificates and ciphers; what is random comes from the render's own sequence. */
final class CryptoLibrary implements Library {
  private static final int SALT = 16;

  private final Random random;
  private final ZonedDateTime now;
  private final Keys keys;

  CryptoLibrary(Random random, Instant now) {
    this.random = random;
    this.now = now.atZone(ZoneOffset.UTC);
    this.keys = new Keys(random);
  }

  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "bcrypt", "genPrivateKey" -> "string";
      case "htpasswd", "encryptAES", "decryptAES", "buildCustomCert" -> "string, string";
      case "derivePassword" -> "uint32, string, string, string, string";
      case "genCA" -> "string, int";
      case "genCAWithKey" -> "string, int, string";
      case "genSelfSignedCert" -> "string, list, list, int";
      case "genSelfSignedCertWithKey" -> "string, list, list, int, string";
      case "genSignedCert" -> "string, list, list, int, " + Certificate.TYPE;
      case "genSignedCertWithKey" -> "string, list, list, int, " + Certificate.TYPE + ", string";
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] a, Call call) {
    String first = a[0] instanceof String text ? text : "";
    return switch (name) {
      case "bcrypt" -> bcrypt(first);
      case "htpasswd" -> first.contains(":") ? "invalid username: " + first : first + ":" + bcrypt((String) a[1]);
      case "derivePassword" -> DerivedPassword.of(
          (int) ((Int) a[0]).value(), (String) a[1], (String) a[2], (String) a[3], (String) a[4]);
      case "encryptAES" -> encrypted(first, (String) a[1]);
      case "decryptAES" -> decrypted(first, (String) a[1]);
      case "genPrivateKey" -> keys.pem(first);
      case "buildCustomCert" -> Certificate.custom(decoded(first, "certificate"), decoded((String) a[1], "private key"));
      case "genCA" -> authority(first, (Int) a[1], keys.rsa());
      case "genCAWithKey" -> authority(first, (Int) a[1], Keys.read((String) a[2]));
      case "genSelfSignedCert" -> Certificate.selfSigned(request(a), keys.rsa(), now, random);
      case "genSelfSignedCertWithKey" -> Certificate.selfSigned(request(a), Keys.read((String) a[4]), now, random);
      case "genSignedCert" -> Certificate.signedBy((Certificate) a[4], request(a), keys.rsa(), now, random);
      default -> Certificate.signedBy((Certificate) a[4], request(a), Keys.read((String) a[5]), now, random);
    };
  }

  private String bcrypt(String password) {
    byte[] bytes = Utf8.encode(password);
    if (bytes.length > 72) {
      return "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes";
    }
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    return Bcrypt.hash(bytes, salt);
  }

  private Certificate authority(String name, Int days, KeyPair pair) {
    return Certificate.selfSigned(
        new Certificate.Request(name, List.of(), List.of(), days.value(), true), pair, now, random);
  }

  private static Certificate.Request request(Object[] a) {
    List<String> addresses = strings((List<?>) a[1], "error parsing ip: ");
    addresses.forEach(IpAddress::bytes);
    List<String> hosts = strings((List<?>) a[2], "error processing alternate dns name: ");
    return new Certificate.Request((String) a[0], addresses, hosts, ((Int) a[3]).value(), false);
  }

  private static List<String> strings(List<?> list, String error) {
    List<String> strings = new ArrayList<>();
    for (Object item : list) {
      if (!(item instanceof CharSequence)) {
        throw new FunctionError(error + Fmt.value(item) + " is not a string");
      }
      strings.add(item.toString());
    }
    return strings;
  }

  private static String decoded(String text, String what) {
    try {
      return Utf8.decode(EncodingLibrary.base64(text));
    } catch (FunctionError invalid) {
      throw new FunctionError("unable to decode base64 " + what);
    }
  }

  private String encrypted(String password, String text) {
    if (text.isEmpty()) {
      return "";
    }
    byte[] start = new byte[SALT];
    random.nextBytes(start);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, password, start, Utf8.encode(text));
    byte[] all = Arrays.copyOf(start, start.length + sealed.length);
    System.arraycopy(sealed, 0, all, start.length, sealed.length);
    return Base64.getEncoder().encodeToString(all);
  }

  private static String decrypted(String password, String text) {
    if (text.isEmpty()) {
      return "";
    }
    byte[] all = EncodingLibrary.base64(text);
    if (all.length < 2 * SALT || all.length % SALT != 0) {
      throw new FunctionError("crypto/cipher: input not full blocks");
    }
    byte[] start = Arrays.copyOf(all, SALT);
    return Utf8.decode(cipher(Cipher.DECRYPT_MODE, password, start, Arrays.copyOfRange(all, SALT, all.length)));
  }

  private static byte[] cipher(int mode, String password, byte[] start, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      byte[] key = Arrays.copyOf(Utf8.encode(password), 32);
      cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException failed) {
      throw new FunctionError("cipher: " + failed.getMessage());
    }
  }
}
