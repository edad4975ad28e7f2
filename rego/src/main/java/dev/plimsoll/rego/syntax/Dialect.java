package dev.plimsoll.rego.syntax;

/** A version of the language; a module's {@code import rego.v1} raises version 0 to version 1. */
public enum Dialect {
  /** Bodies without {@code if}, partial sets as {@code p[x] { … }}; the newer keywords only where imported. */
  V0,
  /** {@code if}, {@code contains}, {@code in} and {@code every} are keywords and demanded. */
  V1
}
