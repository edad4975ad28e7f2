package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.Value;

/**
 * Built-ins that need the network, the machine or chance, of which an offline check must not guess what they would say; and
 * those that Plimsoll does not have.
 */
final class Refused implements Builtin.Body {
  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    boolean lacking = name.startsWith("graphql.") || name.startsWith("crypto.") || name.startsWith("strings.");
    throw new NotEvaluable("\"" + name + "\" is not evaluable" + (lacking ? " here" : " offline"));
  }
}
