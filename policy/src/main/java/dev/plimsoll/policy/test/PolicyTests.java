package dev.plimsoll.policy.test;

import dev.plimsoll.policy.Modules;
import dev.plimsoll.policy.PolicyData;
import dev.plimsoll.policy.PolicyFiles;
import dev.plimsoll.policy.gatekeeper.SuiteRun;
import dev.plimsoll.policy.vendor.ConfigFiles;
import dev.plimsoll.policy.vendor.VendorBuiltins;
import dev.plimsoll.rego.Coverage;
import dev.plimsoll.rego.ModuleText;
import dev.plimsoll.rego.Options;
import dev.plimsoll.rego.Policy;
import dev.plimsoll.rego.Rego;
import dev.plimsoll.rego.RegoException;
import dev.plimsoll.rego.TestResult;
import dev.plimsoll.rego.TestRunner;
import dev.plimsoll.rego.value.ValueSyntaxException;
import dev.plimsoll.rule.Document;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The tests below some paths.
 *
 * @param outcomes in the order of files
 * @param coverage of the modules; none unless asked for
 */
public record PolicyTests(List<TestOutcome> outcomes, List<Coverage.FileCoverage> coverage) {
  public PolicyTests {
    outcomes = List.copyOf(outcomes);
    coverage = List.copyOf(coverage);
  }

  /**
   * Runs all tests: the {@code test_} rules of all modules, compiled together with the data beside them, and each suite.
   *
   * @param directory that relative paths in tests count from
   * @param isWanted by the full name: {@code data.main_test.test_x}, or the suite's file and the case
   * @param covers whether to note which lines were looked at; slower
   * @throws RegoException if a module is defective
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static PolicyTests run(List<Path> paths, Path directory, Predicate<String> isWanted, boolean covers) {
    List<ModuleText> modules = new ArrayList<>();
    PolicyData data = new PolicyData();
    List<TestOutcome> outcomes = new ArrayList<>();
    List<TestOutcome> suites = new ArrayList<>();
    for (PolicyFiles.Found file : PolicyFiles.below(paths)) {
      if (file.is(".rego")) {
        modules.add(Modules.read(file.source()));
      } else if (file.source().text().contains("test.gatekeeper.sh/")) {
        suites(file, isWanted, suites);
      } else if (PolicyData.isData(file)) {
        addData(file, data, suites);
      }
    }
    List<Coverage.FileCoverage> coverage = List.of();
    if (!modules.isEmpty()) {
      Policy policy = covers ? Rego.compileInstrumented(modules, VendorBuiltins.all()) : Rego.compile(modules, VendorBuiltins.all());
      Coverage listener = new Coverage(policy);
      Options options = Options.defaults().withData(data.value());
      TestRunner runner = new TestRunner(policy, covers ? options.withListener(listener) : options);
      ConfigFiles.within(directories(paths, directory), () -> runner.run(isWanted)).forEach(result -> outcomes.add(outcome(result)));
      coverage = covers ? listener.files() : List.of();
    }
    outcomes.addAll(suites);
    return new PolicyTests(outcomes, coverage);
  }

  /** Whether no test failed. */
  public boolean isGood() {
    return outcomes.stream().allMatch(TestOutcome::isGood);
  }

  public long count(TestOutcome.Status status) {
    return outcomes.stream().filter(outcome -> outcome.status() == status).count();
  }

  /** Where tests may read: where the run was started, and around what was named. */
  private static List<Path> directories(List<Path> paths, Path directory) {
    List<Path> directories = new ArrayList<>(List.of(directory));
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        directories.add(path);
      }
      if (path.getParent() != null && path.getParent().getNameCount() > 1) {
        directories.add(path.getParent());
      }
    }
    return directories;
  }

  private static void suites(PolicyFiles.Found file, Predicate<String> isWanted, List<TestOutcome> into) {
    for (Document document : YamlParser.documents(file.source())) {
      if (document instanceof YamlDocument yaml && yaml.root() instanceof Mapping root && SuiteRun.isSuite(root)) {
        into.addAll(new SuiteRun(file.source().path(), root).run(isWanted));
      }
    }
  }

  private static void addData(PolicyFiles.Found file, PolicyData data, List<TestOutcome> into) {
    try {
      data.add(file);
    } catch (ValueSyntaxException e) {
      String path = file.source().path().toString();
      into.add(new TestOutcome(path, "data", path, TestOutcome.Status.ERROR, String.valueOf(e.getMessage()), List.of()));
    }
  }

  private static TestOutcome outcome(TestResult result) {
    TestOutcome.Status status = TestOutcome.Status.valueOf(result.outcome().name());
    return new TestOutcome(result.packageName(), result.name(), result.location().toString(), status, result.message(), result.output());
  }
}
