package dev.plimsoll.policy;

import dev.plimsoll.rego.PolicyRule;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Locale;
import java.util.Optional;

/** What the annotations of a rule, or else of its package, say about it. */
final class Annotations {
  private Annotations() {}

  static String id(PolicyRule rule) {
    return "rego/" + String.join(".", rule.packagePath()) + "." + rule.name();
  }

  static RuleMeta meta(PolicyRule rule) {
    String title = text(rule, "title").orElse("").strip().replaceFirst("\\.$", "");
    String summary = title.isEmpty() ? "Policy " + id(rule).substring("rego/".length()) + " objects" : title;
    return RuleMeta.of(id(rule), severity(rule), summary);
  }

  /** Its documentation as Markdown. */
  static String page(PolicyRule rule) {
    StringBuilder page = new StringBuilder("# ").append(text(rule, "title").orElse(id(rule))).append("\n");
    text(rule, "description").ifPresent(description -> page.append('\n').append(description.strip()).append('\n'));
    custom(rule, "recommended_action", "recommended_actions")
        .ifPresent(action -> page.append('\n').append(action.strip()).append('\n'));
    if (find(rule, "related_resources") instanceof ArrayValue resources) {
      page.append('\n');
      for (Value resource : resources) {
        Value address = resource instanceof ObjectValue object ? object.get("ref") : resource;
        page.append("- ").append(address instanceof StringValue string ? string.value() : address.toString()).append('\n');
      }
    }
    return page.toString();
  }

  /** The value under a key of {@code custom}; undefined where there is none. */
  static Value custom(PolicyRule rule, String key) {
    return find(rule, "custom") instanceof ObjectValue custom ? custom.get(key) : Value.UNDEFINED;
  }

  private static Severity severity(PolicyRule rule) {
    Severity otherwise = rule.name().startsWith("warn") ? Severity.WARNING : Severity.ERROR;
    return custom(rule, "severity", "level").map(label -> switch (label.toLowerCase(Locale.ROOT)) {
      case "critical", "high", "error" -> Severity.ERROR;
      case "medium", "warning", "warn" -> Severity.WARNING;
      case "low", "info", "note", "unknown" -> Severity.INFO;
      default -> otherwise;
    }).orElse(otherwise);
  }

  private static Optional<String> custom(PolicyRule rule, String... keys) {
    for (String key : keys) {
      if (custom(rule, key) instanceof StringValue string) {
        return Optional.of(string.value());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(PolicyRule rule, String key) {
    return find(rule, key) instanceof StringValue string ? Optional.of(string.value()) : Optional.empty();
  }

  private static Value find(PolicyRule rule, String key) {
    Value own = rule.metadata().get(key);
    return own.isDefined() ? own : rule.packageMetadata().get(key);
  }
}
