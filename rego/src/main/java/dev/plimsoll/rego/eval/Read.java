package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A place of the input that an evaluation looked at.
 *
 * @param path the keys from the input's root
 * @param exists whether the input has a value there; a policy often asks for what is missing
 * @param isMessage whether it was read only to make a text of it
 * @param origin what the value there, or else the deepest one above it, says that it came from
 */
public record Read(List<Value> path, boolean exists, boolean isMessage, Optional<Object> origin) {}
