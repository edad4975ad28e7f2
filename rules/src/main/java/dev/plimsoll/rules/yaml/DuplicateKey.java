package dev.plimsoll.rules.yaml;

import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Subject;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code yaml/duplicate-key}: one mapping has a key twice, so one of the values is lost. */
final class DuplicateKey implements Rule<YamlDocument> {
  private static final RuleMeta META = RuleMeta.of("yaml/duplicate-key", Severity.ERROR, "a mapping has the same key twice")
      .tags("recommended", "reliability", "schema");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Class<YamlDocument> target() {
    return YamlDocument.class;
  }

  @Override
  public void check(YamlDocument document, Findings findings) {
    Deque<YamlNode> open = new ArrayDeque<>();
    open.push(document.root());
    while (!open.isEmpty()) {
      YamlNode node = open.pop();
      if (node instanceof Sequence sequence) {
        sequence.items().forEach(open::push);
      } else if (node instanceof Mapping mapping) {
        check(mapping, findings);
        mapping.entries().forEach(entry -> open.push(entry.value()));
      }
    }
  }

  private static void check(Mapping mapping, Findings findings) {
    if (mapping.entries().size() < 2) {
      return;
    }
    Map<String, Mapping.Entry> seen = new HashMap<>();
    for (Mapping.Entry entry : mapping.entries()) {
      if (!(entry.key() instanceof Scalar)) {
        continue;
      }
      Mapping.Entry first = seen.putIfAbsent(entry.name(), entry);
      if (first != null) {
        findings.report(Subject.NONE, entry.key().span().firstLine(), "key \"" + entry.name() + "\" is already set in line "
            + first.key().span().line(), List.of(new Related(first.key().span().firstLine(), "first set here")), List.of());
      }
    }
  }
}
