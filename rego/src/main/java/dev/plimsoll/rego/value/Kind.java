package dev.plimsoll.rego.value;

/** The kinds of values in the order in which values of different kinds sort. */
public enum Kind {
  UNDEFINED("undefined"),
  NULL("null"),
  BOOLEAN("boolean"),
  NUMBER("number"),
  STRING("string"),
  ARRAY("array"),
  OBJECT("object"),
  SET("set");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The name that {@code type_name} gives. */
  public String label() {
    return label;
  }
}
