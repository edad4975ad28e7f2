package dev.plimsoll.helm.template;

/** Go's nil, which templates also see where a key is missing. */
public enum Nil {
  NIL;

  @Override
  public String toString() {
    return "<nil>";
  }
}
