package dev.plimsoll.report;

import dev.plimsoll.engine.Report;
import dev.plimsoll.engine.RuleCatalogue;
import dev.plimsoll.engine.Summary;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Project;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.RuleProvider;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Subject;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reports made by hand. */
final class Reports {
  static final Path ROOT = Path.of("/repo").toAbsolutePath();
  static final Source DOCKERFILE = Source.of(ROOT.resolve("app/Dockerfile"), "FROM node:latest\nRUN npm ci\n");
  static final RuleCatalogue CATALOGUE = new RuleCatalogue(List.of(new OneRule()));

  private Reports() {}

  static Report of(Finding... findings) {
    return of(List.of(findings), List.of());
  }

  static Report of(List<Finding> findings, List<Report.Failure> failures) {
    Summary summary = new Summary(1, 1, 0, Map.of("Dockerfile", 1), 12, List.of(), 0, 0, List.of());
    return new Report(ROOT.resolve("app"), ROOT, findings, failures, summary, Report.Threshold.WARNING, CATALOGUE);
  }

  static Finding finding(String rule, Severity severity, Span span, String message) {
    return new Finding(rule, severity, span, Subject.NONE, message, List.of(), List.of(), List.of());
  }

  /** A finding with everything that one can have. */
  static Finding full() {
    Span tag = DOCKERFILE.span(10, 16);
    return new Finding("dockerfile/latest-tag", Severity.WARNING, DOCKERFILE.span(5, 16), new Subject("Stage", "", "node", ""),
        "image \"node:latest\" is not pinned", List.of(new Related(DOCKERFILE.span(17, 27), "used here")),
        List.of(Fix.unsafe("Pin it", tag, "22.1"), Fix.safe("Drop the run", DOCKERFILE.span(17, 28), "")), List.of("values-prod.yaml"));
  }

  static String write(Reporter reporter, Report report) {
    StringBuilder out = new StringBuilder();
    try {
      reporter.write(report, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  static String text(Report report) {
    return write(new TextReporter(Presentation.PLAIN), report);
  }

  /** One rule with a page among the test resources. */
  private static final class OneRule implements RuleProvider {
    @Override
    public String family() {
      return "dockerfile";
    }

    @Override
    public List<Class<?>> targets() {
      return List.of(Project.class);
    }

    @Override
    public List<Rule<?>> rules() {
      return List.of(new LatestTag());
    }

    @Override
    public String page(String id) {
      return "dev/plimsoll/report/latest-tag.md";
    }
  }

  private static final class LatestTag implements Rule<Project> {
    @Override
    public RuleMeta meta() {
      return RuleMeta.of("dockerfile/latest-tag", Severity.WARNING, "An image is not pinned").tags("security", "recommended");
    }

    @Override
    public Class<Project> target() {
      return Project.class;
    }

    @Override
    public void check(Project project, Findings findings) {
      throw new UnsupportedOperationException();
    }
  }
}
