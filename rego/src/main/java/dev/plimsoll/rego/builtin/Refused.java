package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.Value;

/** Built-ins that need the network, the machine or chance: an offline check must not guess what they would say. */
final class Refused implements Builtin.Body {
  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    throw new NotEvaluable("\"" + name + "\" is not evaluable offline");
  }
}
