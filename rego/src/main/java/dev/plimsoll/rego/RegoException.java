package dev.plimsoll.rego;

import java.util.List;
import java.util.stream.Collectors;

/** A policy or a query is defective, or an evaluation could not be finished. */
public final class RegoException extends RuntimeException {
  private final transient List<RegoError> errors;

  public RegoException(List<RegoError> errors) {
    super(errors.stream().map(RegoError::toString).collect(Collectors.joining("\n")), null, false, false);
    this.errors = List.copyOf(errors);
  }

  /** At least one, in the order of the source. */
  public List<RegoError> errors() {
    return errors;
  }

  /** The first error's code. */
  public String code() {
    return errors.get(0).code();
  }
}
