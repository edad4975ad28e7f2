package dev.plimsoll.policy.input;

import dev.plimsoll.engine.PolicyLanguage;
import dev.plimsoll.rego.RegoException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Keeps a policy that once needed more than it may have from being tried on every other document too. */
public final class Fuse {
  private final AtomicReference<String> blown = new AtomicReference<>("");

  /**
   * What {@code evaluation} gives.
   *
   * @throws PolicyLanguage.NotEvaluated if it cannot be finished, or one before it needed too much
   */
  public <T> T guard(Supplier<T> evaluation) {
    if (!blown.get().isEmpty()) {
      throw new PolicyLanguage.NotEvaluated("not tried again after " + blown.get());
    }
    try {
      return evaluation.get();
    } catch (RegoException e) {
      if (e.code().equals("eval_cancel_error")) {
        blown.set(e.errors().get(0).message());
      }
      throw new PolicyLanguage.NotEvaluated(e.getMessage());
    }
  }
}
