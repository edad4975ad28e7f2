package dev.plimsoll.engine;

/**
 * The way in for programs: {@code Plimsoll.check(CheckRequest.in(directory).paths(paths))}.
 *
 * <p>A check reads files and nothing else: it runs nothing that the input holds and opens no connection.
 */
public final class Plimsoll {
  private Plimsoll() {}

  /**
   * Checks what {@code request} names with the rules that are installed.
   *
   * @throws ConfigException if a configuration says what cannot be meant
   * @throws java.io.UncheckedIOException if a configuration or a baseline cannot be read
   * @throws IllegalStateException if the installation is broken
   */
  public static Report check(CheckRequest request) {
    return check(request, RuleCatalogue.installed());
  }

  /** The same with these rules; policies that the run loads are made known to {@code catalogue}. */
  public static Report check(CheckRequest request, RuleCatalogue catalogue) {
    return new Checker(request, catalogue).run();
  }
}
