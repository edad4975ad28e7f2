package dev.plimsoll.dockerfile;

import java.util.Map;

/** The variables that a text may refer to. */
public interface Scope {
  /** A variable's state: set to a value, declared without one or given only when the image is built, or not there at all. */
  enum State {
    SET,
    DECLARED,
    UNDEFINED
  }

  /**
   * What is known of one variable.
   *
   * @param value its value when set, else empty
   */
  record Variable(State state, String value) {
    static final Variable UNDEFINED = new Variable(State.UNDEFINED, "");
    static final Variable DECLARED = new Variable(State.DECLARED, "");

    static Variable set(String value) {
      return new Variable(State.SET, value);
    }
  }

  Variable lookup(String name);

  /** Defines nothing, and leaves every reference as it is written. */
  Scope ASIS = name -> Variable.UNDEFINED;

  /** Exactly these variables; names are compared as the platform does, without case when {@code anyCase}. */
  static Scope of(Map<String, String> values, boolean anyCase) {
    return name -> {
      for (Map.Entry<String, String> entry : values.entrySet()) {
        if (anyCase ? entry.getKey().equalsIgnoreCase(name) : entry.getKey().equals(name)) {
          return Variable.set(entry.getValue());
        }
      }
      return Variable.UNDEFINED;
    };
  }
}
