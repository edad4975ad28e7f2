package dev.plimsoll.helm.template;

import java.util.List;

/** Go's fmt package for template values, keeping the origin of strings that are printed as they are. */
public final class Fmt {
  private Fmt() {}

  /** What {@code %v} prints, which is what an action writes: {@code 1e+06}, {@code [a b]}, {@code map[a:1]}. */
  public static String value(Object value) {
    return value instanceof CharSequence || value instanceof Int || value instanceof Boolean
        ? value.toString()
        : text(value).toString();
  }

  /** The same as a text; a text is itself. */
  static Text text(Object value) {
    if (value instanceof Text text) {
      return text;
    }
    if (value instanceof String string) {
      return Text.of(string);
    }
    if (value instanceof Int || value instanceof Boolean) {
      return Text.of(value.toString());
    }
    if (value instanceof Double number) {
      return Text.of(GoFloat.value(number));
    }
    TextBuilder out = new TextBuilder();
    new FmtPrinter(out, FmtFlags.NONE).print(value, 'v', 0);
    return out.text();
  }

  /** {@code fmt.Sprint}: spaces between operands of which neither is a string. */
  public static Text sprint(List<?> operands) {
    TextBuilder out = new TextBuilder();
    boolean spaced = false;
    for (Object operand : operands) {
      boolean string = operand instanceof CharSequence;
      out.append(spaced && !string ? " " : "").append(text(operand));
      spaced = !string;
    }
    return out.text();
  }

  /** {@code fmt.Sprintln}: spaces between all operands and a line break behind. */
  public static Text sprintln(List<?> operands) {
    TextBuilder out = new TextBuilder();
    for (int i = 0; i < operands.size(); i++) {
      out.append(i > 0 ? " " : "").append(text(operands.get(i)));
    }
    return out.append("\n").text();
  }

  /** {@code fmt.Sprintf}. */
  public static Text sprintf(CharSequence format, List<?> operands) {
    return new FmtFormat(Text.of(format), operands).text();
  }
}
