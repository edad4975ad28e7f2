package dev.plimsoll.rego;

import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.value.ObjectValue;
import java.util.List;

/**
 * A rule of a policy; its bodies together are one.
 *
 * @param path {@code data.main.deny}
 * @param packagePath without {@code data}
 * @param name the first part of the rule's name
 * @param kind what its bodies give together
 * @param location of its first body
 * @param metadata the annotations above its first annotated body; empty where there are none
 * @param packageMetadata the annotations of its package
 */
public record PolicyRule(
    String path,
    List<String> packagePath,
    String name,
    Kind kind,
    Location location,
    ObjectValue metadata,
    ObjectValue packageMetadata) {

  /** What a rule's bodies give together. */
  public enum Kind {
    /** One value. */
    VALUE,
    /** A set. */
    SET,
    /** An object, entry by entry. */
    OBJECT,
    /** A function. */
    FUNCTION
  }
}
