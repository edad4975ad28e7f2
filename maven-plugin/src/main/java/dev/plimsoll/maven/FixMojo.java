package dev.plimsoll.maven;

import dev.plimsoll.engine.CheckRequest;
import dev.plimsoll.engine.Fixer;
import dev.plimsoll.engine.RuleCatalogue;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Fixes what can be fixed, in place. */
@Mojo(name = "fix", threadSafe = true, requiresProject = false)
public final class FixMojo extends PlimsollMojo {
  /** Applies also the fixes that change what a file does. */
  @Parameter(property = "plimsoll.unsafe", defaultValue = "false")
  private boolean unsafe;

  @Override
  void run(CheckRequest request, RuleCatalogue catalogue) throws MojoExecutionException {
    Fixer.Outcome outcome = Fixer.fix(request, catalogue, unsafe);
    requireSuccess(outcome.left());
    outcome.dropped().forEach(finding -> getLog().warn("not fixed, the file would no longer parse: " + finding.message()));
    outcome.write();
    outcome.after().keySet().forEach(path -> getLog().info("fixed " + outcome.left().relative(path)));
    getLog().info(outcome.applied() + " findings fixed, " + outcome.left().findings().size() + " left");
  }
}
