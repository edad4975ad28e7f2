package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.Go;
import dev.plimsoll.helm.template.GoObject;
import dev.plimsoll.helm.template.Library;
import dev.plimsoll.helm.template.Nil;
import java.util.Optional;

/** Sprig's defaults, choices and questions of type. */
final class FlowLibrary implements Library {
  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "default" -> "traced, traced...";
      case "empty" -> "any";
      case "coalesce" -> "traced...";
      case "all", "any" -> "any...";
      case "ternary" -> "traced, traced, bool";
      case "getHostByName" -> "string";
      case "typeOf", "kindOf" -> "any";
      case "typeIs", "typeIsLike", "kindIs" -> "string, any";
      case "deepEqual" -> "any, any";
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] a, Call call) {
    return switch (name) {
      case "default" -> a.length < 2 || isEmpty(a[1]) ? a[0] : a[1];
      case "empty" -> isEmpty(a[0]);
      case "coalesce" -> coalesce(a);
      case "all" -> all(a);
      case "any" -> any(a);
      case "ternary" -> Boolean.TRUE.equals(a[2]) ? a[0] : a[1];
      case "getHostByName" -> "";
      case "typeOf" -> Go.typeName(a[0]);
      case "kindOf" -> Go.kind(a[0]);
      case "typeIs" -> a[0].equals(Go.typeName(a[1]));
      case "typeIsLike" -> a[0].equals(Go.typeName(a[1])) || Go.typeName(a[1]).equals("*" + a[0]);
      case "kindIs" -> a[0].equals(Go.kind(a[1]));
      default -> Go.deepEqual(a[0], a[1]);
    };
  }

  private static boolean isEmpty(Object value) {
    return !(value instanceof GoObject) && !Go.isTrue(value);
  }

  private static Object coalesce(Object[] values) {
    for (Object value : values) {
      if (!isEmpty(value)) {
        return value;
      }
    }
    return Nil.NIL;
  }

  private static boolean all(Object[] values) {
    for (Object value : values) {
      if (isEmpty(value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean any(Object[] values) {
    for (Object value : values) {
      if (!isEmpty(value)) {
        return true;
      }
    }
    return false;
  }
}
