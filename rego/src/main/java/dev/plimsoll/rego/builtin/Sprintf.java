package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.TermWriter;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code sprintf}: Go's, over integers, floats and strings; every other value goes in as the text of its term. */
final class Sprintf implements Builtin.Body {
  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    String format = given.string(0);
    List<Object> operands = new ArrayList<>();
    for (Value value : given.array(1)) {
      operands.add(operand(value, context));
    }
    return StringValue.of(new GoFormat(format, operands, context).text());
  }

  /** A BigInteger, a Double or a String. */
  private static Object operand(Value value, BuiltinContext context) {
    if (value instanceof StringValue string) {
      return string.value();
    }
    if (value instanceof NumberValue number) {
      return number.isWrittenAsInteger() ? number.bigInteger() : (Object) number.doubleValue();
    }
    try {
      return new TermWriter(context.maximumSize()).write(value).toString();
    } catch (IllegalStateException e) {
      throw new LimitExceeded(e.getMessage());
    }
  }
}
