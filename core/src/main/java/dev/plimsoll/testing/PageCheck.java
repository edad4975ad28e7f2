package dev.plimsoll.testing;

import dev.plimsoll.engine.CheckRequest;
import dev.plimsoll.engine.Config;
import dev.plimsoll.engine.ConfigReader;
import dev.plimsoll.engine.Fixer;
import dev.plimsoll.engine.Plimsoll;
import dev.plimsoll.engine.Report;
import dev.plimsoll.engine.RuleCatalogue;
import dev.plimsoll.rule.BatchRule;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Checks a rule's page: every example against what the rule really says, and that the examples a page must have are there. */
public final class PageCheck {
  private final RuleCatalogue catalogue;
  private final RuleMeta meta;
  private final List<String> failures = new ArrayList<>();

  private PageCheck(RuleCatalogue catalogue, RuleMeta meta) {
    this.catalogue = catalogue;
    this.meta = meta;
  }

  /** What is wrong with the page of the rule {@code id}; nothing when all is well. */
  public static List<String> failures(RuleCatalogue catalogue, String id) {
    RuleMeta meta = catalogue.meta(id).orElseThrow(() -> new IllegalArgumentException("no rule " + id));
    String text = catalogue.page(id).orElse("");
    if (text.isBlank()) {
      return List.of(id + " has no page");
    }
    if (catalogue.rule(id).orElseThrow() instanceof BatchRule<?> batch && !batch.hindrance().isEmpty()) {
      return List.of();
    }
    PageCheck check = new PageCheck(catalogue, meta);
    check.run(Page.parse(id, text));
    return check.failures;
  }

  private void run(Page page) {
    if (!page.text().startsWith("# " + page.id() + "\n")) {
      failures.add("the page does not start with \"# " + page.id() + "\"");
    }
    if (page.projects().stream().allMatch(Page.Project::isClean)) {
      failures.add("the page shows no finding");
    }
    if (page.projects().stream().noneMatch(Page.Project::isClean)) {
      failures.add("the page shows nothing that is clean");
    }
    boolean fixed = page.projects().stream().flatMap(project -> project.files().stream()).anyMatch(file -> !file.fixed().isEmpty());
    if (fixed != (meta.fix() != Fixable.NONE)) {
      failures.add(fixed ? "the page shows a fix but the rule says it has none" : "the rule has fixes but the page shows none");
    }
    page.projects().forEach(this::run);
  }

  private void run(Page.Project project) {
    Path directory = null;
    try {
      directory = Files.createTempDirectory("plimsoll-page").toRealPath();
      for (Page.Block file : project.files()) {
        Path path = directory.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.text());
      }
      check(project, directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(directory);
    }
  }

  private void check(Page.Project project, Path directory) {
    CheckRequest request = CheckRequest.in(directory).paths(List.of(directory)).configuration(config(project, directory));
    Report report = Plimsoll.check(request, catalogue.fresh());
    report.failures().forEach(failure -> failures.add(project.heading() + ": " + failure.message()));
    for (Page.Block file : project.files()) {
      List<Finding> found = new ArrayList<>(report.findings().stream()
          .filter(finding -> report.relative(finding.span().source().path()).equals(file.path())).toList());
      for (Page.Expectation expectation : file.expectations()) {
        boolean met = found.removeIf(finding -> finding.span().line() == expectation.line() && expectation.isMetBy(finding.message()));
        if (!met) {
          failures.add(project.heading() + ": " + file.path() + ":" + expectation.line() + ": missing: " + expectation.message());
        }
      }
      found.forEach(finding -> failures.add(project.heading() + ": " + file.path() + ":" + finding.span().line() + ": unexpected: "
          + finding.message() + (finding.rule().equals(meta.id()) ? "" : " [" + finding.rule() + "]")));
    }
    if (project.files().stream().anyMatch(file -> !file.fixed().isEmpty())) {
      checkFixes(project, directory, request);
    }
  }

  private void checkFixes(Page.Project project, Path directory, CheckRequest request) {
    Fixer.Outcome outcome = Fixer.fix(request, catalogue.fresh(), true);
    for (Page.Block file : project.files()) {
      String result = outcome.after().getOrDefault(directory.resolve(file.path()), file.text());
      if (!file.fixed().isEmpty() && !result.equals(file.fixed())) {
        failures.add(project.heading() + ": " + file.path() + ": fix makes\n" + result);
      }
    }
    outcome.dropped().forEach(finding -> failures.add(project.heading() + ": the fix breaks the file: " + finding.message()));
  }

  private Config config(Page.Project project, Path directory) {
    Path file = directory.resolve(".plimsoll.yaml");
    Config base = project.config().isEmpty() ? Config.standard(directory).withTags(List.of())
        : ConfigReader.read(Source.of(file, project.config()), catalogue);
    List<String> tags = project.config().contains("extends:") ? base.tags() : List.of();
    Source nowhere = Source.of(file, "");
    List<Config.Setting> rules = new ArrayList<>();
    rules.add(new Config.Setting(List.of(meta.id()), Config.Switch.ON, List.of(), List.of(), nowhere.span(0, 0)));
    rules.addAll(base.rules());
    return new Config(base.directory(), tags, rules, base.overrides(), base.exclude(), base.scopes(), base.ignores(),
        base.inlineSuppressions(), base.threshold(), base.kubernetesVersion(), base.baseline(), base.policies(), base.helm());
  }

  private static void delete(Path directory) {
    if (directory == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
