package dev.plimsoll.helm.function;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.Random;

/** Hands the render's own random sequence to key generators, so that even keys repeat. */
final class SeededRandom extends SecureRandom {
  SeededRandom(Random random) {
    super(new Spi(random), null);
  }

  private static final class Spi extends SecureRandomSpi {
    private final transient Random random;

    Spi(Random random) {
      this.random = random;
    }

    @Override
    protected void engineSetSeed(byte[] seed) {}

    @Override
    protected void engineNextBytes(byte[] bytes) {
      random.nextBytes(bytes);
    }

    @Override
    protected byte[] engineGenerateSeed(int count) {
      byte[] seed = new byte[count];
      random.nextBytes(seed);
      return seed;
    }
  }
}
