package dev.plimsoll.helm.function;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bcrypt password hash of Provos and Mazières; Blowfish's tables are the fraction of pi. */
final class Bcrypt {
  private static final int COST = 10;
  private static final int ROUND_KEYS = 18;
  private static final int BOX = 256;
  private static final int LONGEST = 72;
  private static final String ALPHABET = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final byte[] PHRASE = "OrpheanBeholderScryDoubt".getBytes(StandardCharsets.US_ASCII);

  private final int[] keys;
  private final int[] boxes;
  private int left;
  private int right;

  private Bcrypt(int[] pi) {
    keys = Arrays.copyOf(pi, ROUND_KEYS);
    boxes = Arrays.copyOfRange(pi, ROUND_KEYS, ROUND_KEYS + 4 * BOX);
  }

  /** The hash of {@code password} in its usual notation, {@code $2a$10$…}. */
  static String hash(byte[] password, byte[] salt) {
    byte[] key = Arrays.copyOf(password, Math.min(password.length, LONGEST - 1) + 1);
    Bcrypt state = new Bcrypt(Pi.WORDS);
    state.expand(key, salt);
    for (int i = 0; i < 1 << COST; i++) {
      state.expand(key, new byte[16]);
      state.expand(salt, new byte[16]);
    }
    byte[] out = new byte[24];
    for (int block = 0; block < 24; block += 8) {
      state.left = word(PHRASE, block);
      state.right = word(PHRASE, block + 4);
      for (int i = 0; i < 64; i++) {
        state.encrypt();
      }
      store(out, block, state.left);
      store(out, block + 4, state.right);
    }
    return "$2a$" + COST + "$" + encoded(salt, 22) + encoded(Arrays.copyOf(out, 23), 31);
  }

  private void expand(byte[] key, byte[] salt) {
    for (int i = 0; i < ROUND_KEYS; i++) {
      keys[i] ^= cyclic(key, i * 4);
    }
    left = 0;
    right = 0;
    int at = 0;
    for (int i = 0; i < ROUND_KEYS; i += 2, at += 8) {
      mix(salt, at);
      keys[i] = left;
      keys[i + 1] = right;
    }
    for (int i = 0; i < boxes.length; i += 2, at += 8) {
      mix(salt, at);
      boxes[i] = left;
      boxes[i + 1] = right;
    }
  }

  private void mix(byte[] salt, int at) {
    left ^= cyclic(salt, at);
    right ^= cyclic(salt, at + 4);
    encrypt();
  }

  private void encrypt() {
    int l = left;
    int r = right;
    for (int i = 0; i < ROUND_KEYS - 2; i += 2) {
      l ^= keys[i];
      r ^= round(l);
      r ^= keys[i + 1];
      l ^= round(r);
    }
    left = r ^ keys[ROUND_KEYS - 1];
    right = l ^ keys[ROUND_KEYS - 2];
  }

  private int round(int x) {
    int sum = boxes[x >>> 24] + boxes[BOX + (x >>> 16 & 0xFF)];
    return (sum ^ boxes[2 * BOX + (x >>> 8 & 0xFF)]) + boxes[3 * BOX + (x & 0xFF)];
  }

  private static int cyclic(byte[] bytes, int at) {
    int word = 0;
    for (int i = 0; i < 4; i++) {
      word = word << 8 | bytes[(at + i) % bytes.length] & 0xFF;
    }
    return word;
  }

  private static int word(byte[] bytes, int at) {
    return cyclic(bytes, at);
  }

  private static void store(byte[] out, int at, int word) {
    for (int i = 0; i < 4; i++) {
      out[at + i] = (byte) (word >>> 24 - 8 * i);
    }
  }

  private static String encoded(byte[] bytes, int length) {
    StringBuilder out = new StringBuilder();
    for (int bit = 0; out.length() < length; bit += 6) {
      int value = 0;
      for (int i = bit; i < bit + 6; i++) {
        int set = i / 8 < bytes.length ? bytes[i / 8] >> 7 - i % 8 & 1 : 0;
        value = value << 1 | set;
      }
      out.append(ALPHABET.charAt(value));
    }
    return out.toString();
  }

  /** The first bits of pi's fraction in words, computed when first needed. */
  private static final class Pi {
    private static final int[] WORDS = words(ROUND_KEYS + 4 * BOX);

    private static int[] words(int count) {
      int bits = count * 32 + 64;
      BigInteger pi = arctan(5, bits).shiftLeft(4).subtract(arctan(239, bits).shiftLeft(2));
      BigInteger fraction = pi.subtract(BigInteger.valueOf(3).shiftLeft(bits)).shiftRight(64);
      int[] words = new int[count];
      for (int i = count - 1; i >= 0; i--) {
        words[i] = fraction.intValue();
        fraction = fraction.shiftRight(32);
      }
      return words;
    }

    /** arctan(1/x) by its series, as a fixed-point number. */
    private static BigInteger arctan(int x, int bits) {
      BigInteger square = BigInteger.valueOf((long) x * x);
      BigInteger term = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(x));
      BigInteger sum = term;
      for (int n = 3; term.signum() != 0; n += 2) {
        term = term.divide(square).negate();
        sum = sum.add(term.divide(BigInteger.valueOf(n)));
      }
      return sum;
    }
  }
}
