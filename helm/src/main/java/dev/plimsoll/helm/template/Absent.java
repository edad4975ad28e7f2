package dev.plimsoll.helm.template;

/** Go's zero reflect.Value, which is not a nil: fields of it are absent too, and it fits any type that can be nil. */
enum Absent {
  ABSENT,
  /** No value comes down the pipeline. */
  NO_OPERAND;

  /** The value as a function of {@code interface{}} sees it. */
  static Object orNil(Object value) {
    return value == ABSENT ? Nil.NIL : value;
  }

  /** What a pipeline gives for a nil in an interface. */
  static Object ofNil(Object value) {
    return value == Nil.NIL ? ABSENT : value;
  }
}
