package dev.plimsoll.cli;

import dev.plimsoll.engine.RuleCatalogue;
import dev.plimsoll.report.Json;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Spelling;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code plimsoll rules}. */
final class RulesCommand implements Command {
  private static final List<String> FORMATS = List.of("text", "json", "markdown");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description("List the rules");
    return spec
        .addPositional(Arguments.words("NAME", "0..*", "Only these: ids, families such as dockerfile/*, tags, or other tools' ids"))
        .addOption(Arguments.value("-f --format", "FORMAT", "text, json or markdown (default: text)"));
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws IOException {
    RuleCatalogue catalogue = RuleCatalogue.installed();
    List<RuleMeta> rules = catalogue.all().stream().map(Rule::meta).filter(meta -> isWanted(meta, arguments.words(), catalogue)).toList();
    String format = arguments.text("--format").orElse("text");
    switch (format) {
      case "text" -> writeText(rules, terminal.out());
      case "json" -> writeJson(rules, terminal.out());
      case "markdown" -> writeMarkdown(rules, terminal.out());
      default -> throw new UsageException("unknown format \"" + format + "\": one of text, json, markdown" + Spelling.hint(format, FORMATS));
    }
    return 0;
  }

  private static boolean isWanted(RuleMeta meta, List<String> names, RuleCatalogue catalogue) {
    return names.isEmpty()
        || names.stream().anyMatch(name -> meta.tags().contains(name) || catalogue.resolve(name).contains(meta.id()));
  }

  private static void writeText(List<RuleMeta> rules, Appendable out) throws IOException {
    int longest = rules.stream().mapToInt(meta -> meta.id().length()).max().orElse(0);
    for (RuleMeta meta : rules) {
      out.append(String.format("%-" + longest + "s  %-7s  %-7s  %s%n", meta.id(), meta.severity().label(),
          meta.fix() == Fixable.NONE ? "" : meta.fix() == Fixable.SAFE ? "fix" : "unsafe", meta.summary()));
    }
    out.append(rules.size() + " rules\n");
  }

  private static void writeJson(List<RuleMeta> rules, Appendable out) throws IOException {
    Json.write(out, json -> {
      json.writeStartArray();
      for (RuleMeta meta : rules) {
        json.writeStartObject();
        json.writeStringField("id", meta.id());
        json.writeStringField("severity", meta.severity().label());
        json.writeStringField("summary", meta.summary());
        Json.strings(json, "tags", meta.tags().stream().sorted().toList());
        Json.strings(json, "aliases", meta.aliases());
        json.writeStringField("fix", meta.fix().label());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private static void writeMarkdown(List<RuleMeta> rules, Appendable out) throws IOException {
    out.append("| Rule | Severity | Fix | Finds | Tags | Also known as |\n|---|---|---|---|---|---|\n");
    for (RuleMeta meta : rules) {
      out.append("| `").append(meta.id()).append("` | ").append(meta.severity().label()).append(" | ")
          .append(meta.fix() == Fixable.NONE ? "" : meta.fix().label()).append(" | ").append(meta.summary().replace("|", "\\|"))
          .append(" | ").append(String.join(", ", meta.tags().stream().sorted().toList()))
          .append(" | ").append(String.join(", ", meta.aliases())).append(" |\n");
    }
  }
}
