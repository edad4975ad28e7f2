package dev.plimsoll.cli;

import dev.plimsoll.engine.RuleCatalogue;
import dev.plimsoll.engine.RuleOption;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Spelling;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** {@code plimsoll explain}. */
final class ExplainCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description("Explain a rule");
    return spec.addPositional(Arguments.words("ID", "1..*", "A rule's id, or what another tool calls it, as in hadolint:DL3007"));
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws IOException {
    RuleCatalogue catalogue = RuleCatalogue.installed();
    String rule = "";
    for (String name : arguments.words()) {
      Set<String> ids = catalogue.resolve(name);
      if (ids.isEmpty()) {
        throw new UsageException("unknown rule \"" + name + "\"" + Spelling.hint(name, catalogue.names()));
      }
      for (String id : ids) {
        terminal.out().append(rule);
        explain(catalogue, id, terminal.out());
        rule = "\n---\n\n";
      }
    }
    return 0;
  }

  private static void explain(RuleCatalogue catalogue, String id, Appendable out) throws IOException {
    RuleMeta meta = catalogue.meta(id).orElseThrow();
    String page = catalogue.page(id).orElse("# " + id + "\n\n" + meta.summary() + "\n");
    out.append(page.stripTrailing()).append("\n\n## About this rule\n\n");
    out.append("- id: `").append(id).append("`\n");
    out.append("- severity: ").append(meta.severity().label()).append('\n');
    out.append("- fix: ").append(meta.fix() == Fixable.NONE ? "none" : meta.fix() == Fixable.SAFE ? "`plimsoll fix`" : "`plimsoll fix --unsafe`")
        .append('\n');
    if (!meta.tags().isEmpty()) {
      out.append("- tags: ").append(String.join(", ", meta.tags().stream().sorted().toList())).append('\n');
    }
    List<RuleOption> options = catalogue.options(id);
    if (!meta.aliases().isEmpty()) {
      out.append("- also known as: ").append(String.join(", ", meta.aliases())).append('\n');
    }
    if (!options.isEmpty()) {
      out.append("\n| Option | Takes | Default |\n|---|---|---|\n");
      for (RuleOption option : options) {
        out.append("| `").append(option.name()).append("` | ").append(option.type()).append(" | `").append(option.standard()).append("` |\n");
      }
    }
  }
}
