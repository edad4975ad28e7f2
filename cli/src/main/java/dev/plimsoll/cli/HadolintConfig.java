package dev.plimsoll.cli;

import dev.plimsoll.engine.RuleCatalogue;
import dev.plimsoll.rule.Unparsed;
import dev.plimsoll.source.Source;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a {@code .hadolint.yaml} says, in Plimsoll's words.
 *
 * @param failOn its failure threshold as Plimsoll's
 * @param rules the lines below {@code rules:}, each ended
 * @param leftOut what has no counterpart, for the user to see
 */
record HadolintConfig(String failOn, String rules, List<String> leftOut) {
  private static final String PEER = "hadolint";
  private static final Map<String, String> SEVERITIES = Map.of("error", "error", "warning", "warning", "info", "info", "style", "info");
  private static final Set<String> KNOWN = Set.of("ignored", "override", "trustedRegistries", "label-schema", "strict-labels",
      "failure-threshold", "no-fail", "format", "no-color", "disable-ignore-pragma");

  static HadolintConfig read(Source source, RuleCatalogue catalogue) {
    for (var document : YamlParser.documents(source)) {
      if (document instanceof Unparsed unparsed) {
        throw new UsageException(source.path() + ":" + unparsed.at().line() + ": " + unparsed.reason());
      }
      if (document instanceof YamlDocument yaml && yaml.root().asMapping().isPresent()) {
        return new Reading(catalogue).read(yaml.root().asMapping().get());
      }
    }
    return new HadolintConfig("warning", "", List.of());
  }

  private static final class Reading {
    private final RuleCatalogue catalogue;
    private final Map<String, String> rules = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    Reading(RuleCatalogue catalogue) {
      this.catalogue = catalogue;
    }

    HadolintConfig read(Mapping top) {
      top.find("override").flatMap(node -> node.asMapping()).ifPresent(override -> {
        for (Mapping.Entry entry : override.entries()) {
          String severity = SEVERITIES.get(entry.name());
          if (severity == null) {
            leftOut.add("override of \"" + entry.name() + "\"");
          } else {
            strings(override, entry.name()).forEach(code -> set(code, severity));
          }
        }
      });
      strings(top, "ignored").forEach(code -> set(code, "off"));
      List<String> registries = strings(top, "trustedRegistries");
      if (!registries.isEmpty()) {
        options("DL3026", "allow: [" + registries.stream().map(HadolintConfig::quoted).collect(Collectors.joining(", ")) + "]");
      }
      top.find("label-schema").flatMap(node -> node.asMapping()).ifPresent(schema -> labels(schema, top));
      top.entries().stream().map(Mapping.Entry::name).filter(name -> !KNOWN.contains(name)).forEach(name -> leftOut.add("\"" + name + "\""));
      StringBuilder lines = new StringBuilder();
      rules.forEach((name, value) -> lines.append("  ").append(name).append(": ").append(value).append('\n'));
      boolean isNever = top.scalar("no-fail").map(Scalar::isTrue).orElse(false);
      String threshold = isNever ? "never" : top.text("failure-threshold").map(text -> switch (text) {
        case "error", "warning" -> text;
        case "ignore", "none" -> "never";
        default -> "info";
      }).orElse("info");
      return new HadolintConfig(threshold, lines.toString(), leftOut);
    }

    /** Required labels, the form of their values, and with strict labels no others. */
    private void labels(Mapping schema, Mapping top) {
      List<String> names = schema.entries().stream().map(entry -> quoted(entry.name())).toList();
      String kinds = schema.entries().stream().filter(entry -> entry.value().asScalar().isPresent())
          .map(entry -> quoted(entry.name()) + ": " + quoted(entry.value().asScalar().orElseThrow().text()))
          .collect(Collectors.joining(", "));
      String list = "labels: [" + String.join(", ", names) + "]";
      options("DL3049", list);
      options("DL3051", "kinds: {" + kinds + "}");
      if (top.scalar("strict-labels").map(Scalar::isTrue).orElse(false)) {
        options("DL3050", list);
      }
    }

    private void set(String code, String value) {
      Set<String> ids = catalogue.resolve(PEER, code);
      if (ids.isEmpty()) {
        leftOut.add(code + ", which no rule here answers to");
      }
      for (String id : ids) {
        if (catalogue.meta(id).orElseThrow().aliases().contains(PEER + ":" + code)) {
          rules.put(id, value);
        } else {
          leftOut.add(code + ", which is one of many checks of " + id);
        }
      }
    }

    private void options(String code, String options) {
      Set<String> ids = catalogue.resolve(PEER, code);
      if (ids.isEmpty()) {
        leftOut.add(code + ", which no rule here answers to");
      }
      ids.forEach(id -> rules.put(id, "{" + options + "}"));
    }

    private static List<String> strings(Mapping mapping, String key) {
      return mapping.find(key).flatMap(node -> node.asSequence()).map(sequence -> sequence.scalars().stream().map(Scalar::text).toList())
          .orElse(List.of());
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
