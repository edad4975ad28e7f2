package dev.plimsoll.policy;

import dev.plimsoll.policy.vendor.ConfigFormats;
import dev.plimsoll.policy.vendor.VendorBuiltins;
import dev.plimsoll.rego.Explanation;
import dev.plimsoll.rego.ModuleText;
import dev.plimsoll.rego.Options;
import dev.plimsoll.rego.Rego;
import dev.plimsoll.rego.RegoException;
import dev.plimsoll.rego.Result;
import dev.plimsoll.rego.builtin.BuiltinError;
import dev.plimsoll.rego.builtin.NotEvaluable;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rego.value.ValueSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Evaluates single queries over policies, to see what they say. */
public final class PolicyEvaluation {
  private final List<Path> policies;
  private final List<Path> data;
  private final boolean strict;
  private final boolean explains;
  private final Explanation explanation = new Explanation();

  /**
   * An evaluation.
   *
   * @param policies files and directories of modules and the data beside them
   * @param data files of data
   * @param strict whether a built-in's error ends the evaluation
   * @param explains whether to note the statements that are looked at
   */
  public PolicyEvaluation(List<Path> policies, List<Path> data, boolean strict, boolean explains) {
    this.policies = List.copyOf(policies);
    this.data = List.copyOf(data);
    this.strict = strict;
    this.explains = explains;
  }

  /**
   * Evaluates {@code query}.
   *
   * @param input the input document; {@link Value#UNDEFINED} for none
   * @throws RegoException if a module or the query is defective, or the evaluation cannot be finished
   * @throws ValueSyntaxException if a file of data is not JSON or YAML
   * @throws UncheckedIOException if a file cannot be read
   */
  public Result evaluate(String query, Value input) {
    List<ModuleText> modules = new ArrayList<>();
    PolicyData documents = new PolicyData();
    for (PolicyFiles.Found file : PolicyFiles.below(policies)) {
      if (file.is(".rego")) {
        modules.add(Modules.read(file.source()));
      } else if (PolicyData.isData(file)) {
        documents.add(file);
      }
    }
    PolicyFiles.below(data).forEach(documents::add);
    Options options = Options.defaults().withData(documents.value()).withStrict(strict).withListener(explanation);
    return (explains ? Rego.compileInstrumented(modules, VendorBuiltins.all()) : Rego.compile(modules, VendorBuiltins.all()))
        .query(query).evaluate(input, options);
  }

  /** What was printed, and with {@code explains} the statements looked at. */
  public List<String> lines() {
    return explanation.lines();
  }

  /**
   * A file as conftest would give it to policies, by the format that its name tells.
   *
   * @throws ValueSyntaxException if it is not of that format
   * @throws UncheckedIOException if it cannot be read
   */
  public static Value input(Path file) {
    try {
      return input(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /**
   * A text as conftest would give it to policies.
   *
   * @param name a file's name that tells the format
   * @throws ValueSyntaxException if it is not of that format
   */
  public static Value input(String name, String text) {
    try {
      return ConfigFormats.parse(ConfigFormats.formatOf(name), text);
    } catch (BuiltinError | NotEvaluable e) {
      throw new ValueSyntaxException(name + ": " + e.getMessage());
    }
  }
}
