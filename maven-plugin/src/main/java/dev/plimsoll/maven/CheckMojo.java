package dev.plimsoll.maven;

import dev.plimsoll.engine.CheckRequest;
import dev.plimsoll.engine.Plimsoll;
import dev.plimsoll.engine.Report;
import dev.plimsoll.engine.RuleCatalogue;
import dev.plimsoll.report.Format;
import dev.plimsoll.report.Presentation;
import dev.plimsoll.rule.Finding;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Checks Dockerfiles, Compose files, Kubernetes manifests and charts, and fails the build on violations. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false,
    requiresDependencyResolution = ResolutionScope.NONE)
public final class CheckMojo extends PlimsollMojo {
  /** Fails the build on violations; else they are only told. */
  @Parameter(property = "plimsoll.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

  /** The severity from which a finding is a violation: info, warning, error or never. By default the configuration's failOn, else warning. */
  @Parameter(property = "plimsoll.violationSeverity")
  private String violationSeverity;

  /** How many violations are let through. */
  @Parameter(property = "plimsoll.maxAllowedViolations", defaultValue = "0")
  private int maxAllowedViolations;

  /** Logs each finding. */
  @Parameter(property = "plimsoll.consoleOutput", defaultValue = "true")
  private boolean consoleOutput;

  /** A baseline: findings that it knows are dropped. */
  @Parameter(property = "plimsoll.baselineFile")
  private File baselineFile;

  /** Where the report is written; by default plimsoll-result in the build directory. */
  @Parameter(property = "plimsoll.output.file")
  private File outputFile;

  /** The report's format: text (or plain), json, sarif, junit, github, gitlab, checkstyle (or xml). */
  @Parameter(property = "plimsoll.output.format", defaultValue = "sarif")
  private String outputFileFormat;

  @Override
  void run(CheckRequest asked, RuleCatalogue catalogue) throws MojoExecutionException, MojoFailureException {
    CheckRequest request = asked;
    if (violationSeverity != null) {
      request = request.threshold(Report.Threshold.of(violationSeverity).orElseThrow(
          () -> new MojoExecutionException("violationSeverity is info, warning, error or never, not \"" + violationSeverity + "\"")));
    }
    if (baselineFile != null) {
      request = request.baseline(baselineFile.toPath());
    }
    Report report = Plimsoll.check(request, catalogue);
    write(report);
    requireSuccess(report);
    if (consoleOutput) {
      report.findings().forEach(finding -> log(report, finding));
    }
    long violations = report.findings().stream().filter(finding -> report.threshold().isReachedBy(finding.severity())).count();
    String verdict = violations + (violations == 1 ? " Plimsoll violation" : " Plimsoll violations") + " in "
        + report.summary().files() + " checked files";
    if (violations > maxAllowedViolations && failOnViolation) {
      throw new MojoFailureException(verdict + (maxAllowedViolations > 0 ? ", " + maxAllowedViolations + " allowed" : ""));
    }
    getLog().info(verdict);
  }

  private void log(Report report, Finding finding) {
    StringBuilder line = new StringBuilder();
    try {
      Format.TEXT.reporter(new Presentation(false, true, false, "")).write(report.only(finding), line);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    String text = line.toString().stripTrailing();
    switch (finding.severity()) {
      case ERROR -> getLog().error(text);
      case WARNING -> getLog().warn(text);
      case INFO -> getLog().info(text);
    }
  }

  private void write(Report report) throws MojoExecutionException {
    Format format = Format.of(switch (outputFileFormat) {
      case "plain" -> "text";
      case "xml" -> "checkstyle";
      default -> outputFileFormat;
    }).orElseThrow(() -> new MojoExecutionException("unknown outputFileFormat \"" + outputFileFormat + "\": one of "
        + String.join(", ", Format.labels())));
    if (outputFile == null && buildDirectory().isEmpty()) {
      return;
    }
    Path file = outputFile == null ? buildDirectory().get().resolve("plimsoll-result." + ending(format)) : outputFile.toPath();
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      try (Writer out = Files.newBufferedWriter(file)) {
        format.reporter(Presentation.PLAIN).write(report, out);
      }
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write " + file, e);
    }
  }

  private static String ending(Format format) {
    return switch (format) {
      case TEXT, GITHUB -> "txt";
      case JSON, GITLAB -> "json";
      case SARIF -> "sarif";
      case JUNIT, CHECKSTYLE -> "xml";
    };
  }
}
