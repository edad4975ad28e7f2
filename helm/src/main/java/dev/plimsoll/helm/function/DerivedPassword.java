package dev.plimsoll.helm.function;

import dev.plimsoll.helm.value.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The passwords of the Master Password algorithm, which the same words always derive. */
final class DerivedPassword {
  private static final String SEED = "com.lyndir.masterpassword";
  private static final int N = 32768;
  private static final int BLOCK = 8;
  private static final int PARALLEL = 2;
  private static final int LENGTH = 64;

  private static final Map<String, List<String>> FORMS = Map.of(
      "maximum", List.of("anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"),
      "long", List.of("CvcvnoCvcvCvcv", "CvcvCvcvnoCvcv", "CvcvCvcvCvcvno", "CvccnoCvcvCvcv", "CvccCvcvnoCvcv",
          "CvccCvcvCvcvno", "CvcvnoCvccCvcv", "CvcvCvccnoCvcv", "CvcvCvccCvcvno", "CvcvnoCvcvCvcc", "CvcvCvcvnoCvcc",
          "CvcvCvcvCvccno", "CvccnoCvccCvcv", "CvccCvccnoCvcv", "CvccCvccCvcvno", "CvcvnoCvccCvcc", "CvcvCvccnoCvcc",
          "CvcvCvccCvccno", "CvccnoCvcvCvcc", "CvccCvcvnoCvcc", "CvccCvcvCvccno"),
      "medium", List.of("CvcnoCvc", "CvcCvcno"),
      "short", List.of("Cvcn"),
      "basic", List.of("aaanaaan", "aannaaan", "aaannaaa"),
      "pin", List.of("nnnn"));
  private static final Map<Character, String> LETTERS = Map.of(
      'V', "AEIOU",
      'C', "BCDFGHJKLMNPQRSTVWXYZ",
      'v', "aeiou",
      'c', "bcdfghjklmnpqrstvwxyz",
      'A', "AEIOUBCDFGHJKLMNPQRSTVWXYZ",
      'a', "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz",
      'n', "0123456789",
      'o', "@&%?,=[]_:-+*$#!'^~;()/.",
      'x', "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789!@#$%^&*()");

  private DerivedPassword() {}

  static String of(int counter, String form, String password, String user, String site) {
    List<String> forms = FORMS.get(form);
    if (forms == null) {
      return "cannot find password template " + form;
    }
    try {
      byte[] key = scrypt(Utf8.encode(password), named(user));
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      message.writeBytes(named(site));
      message.writeBytes(ByteBuffer.allocate(4).putInt(counter).array());
      byte[] seed = mac(key, message.toByteArray());
      String chosen = forms.get((seed[0] & 0xFF) % forms.size());
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < chosen.length(); i++) {
        String letters = LETTERS.get(chosen.charAt(i));
        out.append(letters.charAt((seed[i + 1] & 0xFF) % letters.length()));
      }
      return out.toString();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java lacks HmacSHA256", missing);
    }
  }

  private static byte[] named(String name) {
    byte[] bytes = Utf8.encode(name);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SEED.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
    out.writeBytes(bytes);
    return out.toByteArray();
  }

  private static byte[] mac(byte[] key, byte[] message) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HmacSHA256"));
    return mac.doFinal(message);
  }

  private static byte[] scrypt(byte[] password, byte[] salt) throws GeneralSecurityException {
    int size = 128 * BLOCK;
    byte[] blocks = pbkdf2(password, salt, PARALLEL * size);
    int[] words = new int[blocks.length / 4];
    ByteBuffer.wrap(blocks).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
    for (int i = 0; i < PARALLEL; i++) {
      mix(words, i * size / 4, size / 4);
    }
    ByteBuffer mixed = ByteBuffer.allocate(blocks.length).order(ByteOrder.LITTLE_ENDIAN);
    mixed.asIntBuffer().put(words);
    return pbkdf2(password, mixed.array(), LENGTH);
  }

  /** PBKDF2 with HMAC-SHA256 and one iteration. */
  private static byte[] pbkdf2(byte[] password, byte[] salt, int length) throws GeneralSecurityException {
    ByteBuffer out = ByteBuffer.allocate(length + 32);
    for (int block = 1; out.position() < length; block++) {
      out.put(mac(password, ByteBuffer.allocate(salt.length + 4).put(salt).putInt(block).array()));
    }
    return Arrays.copyOf(out.array(), length);
  }

  private static void mix(int[] words, int from, int count) {
    int[] x = Arrays.copyOfRange(words, from, from + count);
    int[] memory = new int[N * count];
    int[] scratch = new int[count];
    for (int i = 0; i < N; i++) {
      System.arraycopy(x, 0, memory, i * count, count);
      blockMix(x, scratch);
    }
    for (int i = 0; i < N; i++) {
      int j = x[count - 16] & N - 1;
      for (int k = 0; k < count; k++) {
        x[k] ^= memory[j * count + k];
      }
      blockMix(x, scratch);
    }
    System.arraycopy(x, 0, words, from, count);
  }

  private static void blockMix(int[] block, int[] scratch) {
    int[] state = Arrays.copyOfRange(block, block.length - 16, block.length);
    int half = block.length / 2;
    for (int i = 0; i < block.length / 16; i++) {
      for (int k = 0; k < 16; k++) {
        state[k] ^= block[i * 16 + k];
      }
      salsa(state);
      System.arraycopy(state, 0, scratch, (i & 1) * half + i / 2 * 16, 16);
    }
    System.arraycopy(scratch, 0, block, 0, block.length);
  }

  private static void salsa(int[] state) {
    int[] x = state.clone();
    for (int round = 0; round < 4; round++) {
      quarter(x, 0, 4, 8, 12);
      quarter(x, 5, 9, 13, 1);
      quarter(x, 10, 14, 2, 6);
      quarter(x, 15, 3, 7, 11);
      quarter(x, 0, 1, 2, 3);
      quarter(x, 5, 6, 7, 4);
      quarter(x, 10, 11, 8, 9);
      quarter(x, 15, 12, 13, 14);
    }
    for (int i = 0; i < 16; i++) {
      state[i] += x[i];
    }
  }

  private static void quarter(int[] x, int a, int b, int c, int d) {
    x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
    x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
    x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
    x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
  }
}
