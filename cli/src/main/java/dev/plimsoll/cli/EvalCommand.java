package dev.plimsoll.cli;

import dev.plimsoll.policy.PolicyEvaluation;
import dev.plimsoll.rego.Result;
import dev.plimsoll.rego.RegoException;
import dev.plimsoll.rego.value.JsonWriter;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rego.value.ValueSyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code plimsoll eval}. */
final class EvalCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description("Evaluate a query over policies and an input, as in: plimsoll eval data.main.deny --policy policy --input Dockerfile")
        .footer("", "Prints the value, or for a query with variables their values, as JSON. Exits 1 when the query is undefined, 2 when it "
            + "or a policy is defective.");
    return spec
        .addPositional(Arguments.words("QUERY", "1", "data.main.deny, or statements with variables"))
        .addOption(Arguments.values("-p --policy", "PATH", "A file or directory of policies; may be given several times"))
        .addOption(Arguments.values("-d --data", "FILE", "A file of data; may be given several times"))
        .addOption(Arguments.value("-i --input", "FILE", "What the policies judge; - for standard input as JSON or YAML"))
        .addOption(Arguments.flag("--explain", "Show the statements that were looked at on standard error"))
        .addOption(Arguments.flag("--strict", "End with an error where a built-in fails"));
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws IOException {
    if (arguments.words().size() != 1) {
      throw new UsageException("one query is wanted, and got " + arguments.words().size());
    }
    PolicyEvaluation evaluation = new PolicyEvaluation(resolved(arguments.paths("--policy"), terminal),
        resolved(arguments.paths("--data"), terminal), arguments.has("--strict"), arguments.has("--explain"));
    try {
      Result result = evaluation.evaluate(arguments.words().get(0), input(arguments, terminal));
      evaluation.lines().forEach(terminal::say);
      result.builtinErrors().forEach(error -> terminal.say("plimsoll: " + error));
      for (Result.Row row : result.rows()) {
        Value value = row.bindings().isEmpty() ? row.value() : bindings(row);
        terminal.out().println(new JsonWriter(Integer.MAX_VALUE).pretty("", "  ").write(value));
      }
      return result.isDefined() ? 0 : 1;
    } catch (RegoException e) {
      evaluation.lines().forEach(terminal::say);
      e.errors().forEach(error -> terminal.say("plimsoll: " + error));
      return 2;
    } catch (ValueSyntaxException e) {
      terminal.say("plimsoll: " + e.getMessage());
      return 2;
    }
  }

  private static Value input(Arguments arguments, Terminal terminal) throws IOException {
    String name = arguments.text("--input").orElse("");
    if (name.isEmpty()) {
      return Value.UNDEFINED;
    }
    return name.equals("-")
        ? PolicyEvaluation.input("input.yaml", new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8))
        : PolicyEvaluation.input(terminal.directory().resolve(Arguments.toPath(name)));
  }

  private static Value bindings(Result.Row row) {
    ObjectValue.Builder object = new ObjectValue.Builder();
    row.bindings().forEach(object::put);
    return object.build();
  }

  private static List<Path> resolved(List<Path> paths, Terminal terminal) {
    return paths.stream().map(path -> terminal.directory().resolve(path).normalize()).toList();
  }
}
