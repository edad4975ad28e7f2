package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.Library;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Sprig's functions on slash-separated paths; those of the operating system are the same ones. */
public final class PathLibrary implements Library {
  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "base", "dir", "clean", "ext", "isAbs", "osBase", "osDir", "osClean", "osExt", "osIsAbs" -> "string";
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] a, Call call) {
    String path = (String) a[0];
    return switch (name) {
      case "base", "osBase" -> base(path);
      case "dir", "osDir" -> clean(path.substring(0, path.lastIndexOf('/') + 1));
      case "clean", "osClean" -> clean(path);
      case "ext", "osExt" -> extension(path);
      default -> path.startsWith("/");
    };
  }

  /** The last part of {@code path}. */
  public static String base(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    String stripped = path;
    while (stripped.endsWith("/")) {
      stripped = stripped.substring(0, stripped.length() - 1);
    }
    return stripped.isEmpty() ? "/" : stripped.substring(stripped.lastIndexOf('/') + 1);
  }

  private static String extension(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.indexOf('.') < 0 ? "" : last.substring(last.lastIndexOf('.'));
  }

  /** The shortest path that means the same. */
  public static String clean(String path) {
    boolean absolute = path.startsWith("/");
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/")) {
      if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
        parts.removeLast();
      } else if (part.equals("..") ? !absolute : !part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    String joined = String.join("/", parts);
    return absolute ? "/" + joined : joined.isEmpty() ? "." : joined;
  }
}
