package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.Kind;
import java.util.List;
import java.util.Set;

/**
 * What a built-in takes and gives.
 *
 * @param name as a call writes it: {@code json.patch}
 * @param parameters the kinds that each argument may have
 * @param result the kinds that the result may have
 * @param relation whether the result is an array of which each element is one result: {@code walk}
 * @param deprecated whether only version 0 of the language has it
 */
public record Signature(String name, List<Set<Kind>> parameters, Set<Kind> result, boolean relation, boolean deprecated) {
  public Signature {
    parameters = List.copyOf(parameters);
    result = Set.copyOf(result);
  }

  public int arity() {
    return parameters.size();
  }
}
