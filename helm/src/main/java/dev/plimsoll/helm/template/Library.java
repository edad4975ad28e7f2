package dev.plimsoll.helm.template;

import java.util.Optional;

/**
 * A family of functions that templates may call. Names are looked up when a template is parsed, and {@link #call}
 * switches on them, so that nothing is loaded for a function no template names.
 */
public interface Library {
  /**
   * The signature of {@code name} in Go's spelling without parameter names, or nothing if this library lacks it:
   * {@code "int, string"}, {@code "string, any..."}. The types are
   *
   * <ul>
   *   <li>{@code string} as a {@link String}, {@code text} as a {@link Text} that keeps its origins
   *   <li>{@code bool} as a {@link Boolean}, {@code float64} as a {@link Double}
   *   <li>{@code int}, {@code int64}, {@code uint32} … as an {@link Int} of that kind
   *   <li>{@code any} (Go's {@code interface{}}): {@link Nil}, {@link Boolean}, {@link Int}, {@link Double},
   *       {@link String}, {@link java.util.List}, {@link java.util.Map} with string keys, {@link GoObject} or
   *       {@link Function}; {@code traced} the same with {@link Text} for strings
   *   <li>{@code dict} (Go's {@code map[string]interface{}}) as a {@link Dict}, {@code list} ({@code []interface{}}) as
   *       a {@link Slice} or another list, {@code strings} ({@code []string}) as a {@link Slice}
   *   <li>any other word: a {@link GoObject} whose {@code typeName()} is that word
   * </ul>
   */
  Optional<String> signature(String name);

  /**
   * Calls {@code name} with arguments that were checked and converted after its signature.
   *
   * @throws FunctionError where the function returns an error
   */
  Object call(String name, Object[] args, Call call);
}
