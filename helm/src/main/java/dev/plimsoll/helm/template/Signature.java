package dev.plimsoll.helm.template;

import java.util.List;

/**
 * The types of a function's parameters.
 *
 * @param types the types as {@link Library#signature} spells them; the last is the element's where variadic
 * @param isVariadic whether the last may be given any number of times
 */
public record Signature(List<String> types, boolean isVariadic) {
  private static final Signature NONE = new Signature(List.of(), false);

  public Signature {
    types = List.copyOf(types);
  }

  static Signature of(String spelled) {
    String text = spelled.trim();
    if (text.isEmpty()) {
      return NONE;
    }
    boolean variadic = text.endsWith("...");
    String[] types = (variadic ? text.substring(0, text.length() - 3) : text).split(",");
    for (int i = 0; i < types.length; i++) {
      types[i] = types[i].trim().intern();
    }
    return new Signature(List.of(types), variadic);
  }

  /** How many arguments it needs at least. */
  public int minimum() {
    return isVariadic ? types.size() - 1 : types.size();
  }

  String type(int index) {
    return types.get(Math.min(index, types.size() - 1));
  }
}
