package dev.plimsoll.maven;

import dev.plimsoll.engine.Baseline;
import dev.plimsoll.engine.CheckRequest;
import dev.plimsoll.engine.Plimsoll;
import dev.plimsoll.engine.Report;
import dev.plimsoll.engine.RuleCatalogue;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes down today's findings of a module, so that checks report only new ones. */
@Mojo(name = "baseline", threadSafe = true, requiresProject = false)
public final class BaselineMojo extends PlimsollMojo {
  /** The baseline; by default .plimsoll-baseline.json beside the POM. */
  @Parameter(property = "plimsoll.baselineFile")
  private File baselineFile;

  @Override
  void run(CheckRequest request, RuleCatalogue catalogue) throws MojoExecutionException {
    Report report = Plimsoll.check(request.ignoreBaseline(true), catalogue);
    requireSuccess(report);
    Path file = baselineFile == null ? base().resolve(".plimsoll-baseline.json") : baselineFile.toPath();
    try {
      Baseline.write(file, report.findings());
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write " + file, e);
    }
    getLog().info(report.relative(file) + " knows " + report.findings().size() + " findings");
  }
}
