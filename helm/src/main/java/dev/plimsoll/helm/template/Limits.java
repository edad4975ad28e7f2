package dev.plimsoll.helm.template;

/**
 * What one execution may cost before it ends with an error.
 *
 * @param output characters and items that all functions and actions together make
 * @param steps nodes that are executed
 * @param depth calls of templates within templates
 * @param milliseconds wall-clock time
 */
public record Limits(long output, long steps, int depth, long milliseconds) {
  public static final Limits DEFAULT = new Limits(64L << 20, 20_000_000, 1200, 20_000);
}
