package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Library;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Sprig's random texts and numbers, drawn from the render's own sequence so that a render repeats. */
final class RandomLibrary implements Library {
  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int FIRST_ASCII = ' ';
  private static final int ASCII = 0x7F - ' ';

  private final Random random;

  RandomLibrary(Random random) {
    this.random = random;
  }

  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "randAlphaNum", "randAlpha", "randAscii", "randNumeric", "randBytes" -> "int";
      case "randInt" -> "int, int";
      case "shuffle" -> "string";
      case "uuidv4" -> "";
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] a, Call call) {
    return switch (name) {
      case "randAlphaNum" -> drawn(count(a[0], call), LETTERS + DIGITS);
      case "randAlpha" -> drawn(count(a[0], call), LETTERS);
      case "randNumeric" -> drawn(count(a[0], call), DIGITS);
      case "randAscii" -> ascii(count(a[0], call));
      case "randBytes" -> bytes(count(a[0], call));
      case "randInt" -> number(((Int) a[0]).value(), ((Int) a[1]).value());
      case "shuffle" -> shuffled((String) a[0]);
      default -> uuid();
    };
  }

  private static int count(Object value, Call call) {
    long count = ((Int) value).value();
    call.reserve(count);
    return (int) Math.max(0, count);
  }

  private String drawn(int count, String from) {
    StringBuilder out = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      out.append(from.charAt(random.nextInt(from.length())));
    }
    return out.toString();
  }

  private String ascii(int count) {
    StringBuilder out = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      out.append((char) (FIRST_ASCII + random.nextInt(ASCII)));
    }
    return out.toString();
  }

  private String bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private Int number(long from, long to) {
    if (to <= from || to - from > Integer.MAX_VALUE) {
      throw new FunctionError("invalid argument to Intn");
    }
    return Int.of(from + random.nextInt((int) (to - from)));
  }

  private String shuffled(String text) {
    int[] points = text.codePoints().toArray();
    for (int i = points.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int held = points[i];
      points[i] = points[j];
      points[j] = held;
    }
    return new String(points, 0, points.length);
  }

  private String uuid() {
    long high = random.nextLong() & ~0xF000L | 0x4000L;
    long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }
}
