package dev.plimsoll.policy;

import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rule.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes inputs of documents; all rules ask for the same document one after the other, so the last is kept a thread. */
final class Inputs {
  private record Kept(Document document, Map<InputForm, List<Value>> byForm) {}

  private final ThreadLocal<Kept> last = new ThreadLocal<>();

  /** What {@code form} makes of {@code document}. */
  List<Value> of(Document document, InputForm form) {
    Kept kept = last.get();
    if (kept == null || kept.document != document) {
      kept = new Kept(document, new HashMap<>());
      last.set(kept);
    }
    return kept.byForm.computeIfAbsent(form, wanted -> wanted.inputs(document));
  }
}
