package dev.plimsoll.helm.template;

import java.util.Optional;

/** Helm's functions that need the engine itself. */
final class CoreFunctions implements Library {
  static final Library LIBRARY = new CoreFunctions();

  private CoreFunctions() {}

  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "include" -> "string, traced";
      case "tpl" -> "text, traced";
      case "required" -> "string, traced";
      case "fail" -> "string";
      case "lookup" -> "string, string, string, string";
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] args, Call call) {
    return switch (name) {
      case "include" -> ((Frame) call).include((String) args[0], args[1]);
      case "tpl" -> ((Frame) call).tpl((Text) args[0], args[1]);
      case "required" -> required((String) args[0], args[1]);
      case "fail" -> throw new FunctionError((String) args[0]);
      default -> new Dict();
    };
  }

  /** Whether an error of the function is what the chart wants to say. */
  static boolean isAsking(Function function) {
    return function.library() == LIBRARY && (function.name().equals("fail") || function.name().equals("required"));
  }

  /** What Helm says before the error of a template that the function executed. */
  static String context(Function function, Object[] args) {
    return function.name().equals("tpl")
        ? "error during tpl function execution for " + Quote.quote(args[0].toString()) + ": "
        : "";
  }

  private static Object required(String message, Object value) {
    if (value == Nil.NIL || value instanceof CharSequence chars && chars.length() == 0) {
      throw new FunctionError(message);
    }
    return value;
  }
}
