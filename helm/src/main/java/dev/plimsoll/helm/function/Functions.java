package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Library;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** All that Helm offers to templates besides Go's own functions and {@code include}, {@code tpl} and their like. */
public final class Functions {
  private Functions() {}

  /**
   * The libraries of one render.
   *
   * @param now what {@code now} says
   * @param seed decides what the random functions draw, so that a render repeats
   */
  public static List<Library> of(Instant now, long seed) {
    Random random = new Random(seed);
    return List.of(new StringLibrary(), new FormatLibrary(), new FlowLibrary(), new DictLibrary(), new ListLibrary(),
        new MathLibrary(), new WordLibrary(), new EncodingLibrary(), new RegexLibrary(), new VersionLibrary(),
        new DateLibrary(now), new RandomLibrary(random), new CryptoLibrary(random, now), new PathLibrary(), new UrlLibrary());
  }
}
