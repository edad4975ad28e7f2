package dev.plimsoll.helm.template;

import java.util.Optional;

/** A Go value of a named type with fields and methods, such as {@code .Files} or what {@code now} gives. */
public interface GoObject {
  /** What {@code %T} prints, such as {@code *semver.Version}. */
  String typeName();

  /** What {@code kindOf} says: {@code struct}, {@code ptr}, {@code map}, {@code slice} … */
  default String kind() {
    return typeName().startsWith("*") ? "ptr" : "struct";
  }

  /** The value of an exported field, or of a key where the type is a map. */
  default Optional<Object> field(String name) {
    return Optional.empty();
  }

  /** A method by its name. */
  default Optional<Function> method(String name) {
    return Optional.empty();
  }

  /** What {@code range} and {@code index} see where the kind is a map. */
  default Dict entries() {
    return new Dict();
  }

  /** What {@code range} and {@code index} see where the kind is a slice. */
  default Slice items() {
    return new Slice();
  }

  /** Whether {@code if} takes its branch; structs and pointers are true. */
  default boolean isTrue() {
    return true;
  }

  /** What {@code toJson} and {@code toYaml} write in its place: a dict, a slice or a scalar. */
  Object plain();

  /** What printing it writes. */
  @Override
  String toString();
}
