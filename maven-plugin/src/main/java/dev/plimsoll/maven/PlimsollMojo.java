package dev.plimsoll.maven;

import dev.plimsoll.engine.CheckRequest;
import dev.plimsoll.engine.ConfigException;
import dev.plimsoll.engine.ConfigReader;
import dev.plimsoll.engine.Inspection;
import dev.plimsoll.engine.Report;
import dev.plimsoll.engine.RuleCatalogue;
import dev.plimsoll.source.Source;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals share: which files of which module they look at, and by which configuration. */
abstract class PlimsollMojo extends AbstractMojo {
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Does nothing; looked at before anything else. */
  @Parameter(property = "plimsoll.skip", defaultValue = "false")
  private boolean skip;

  /** Checks the whole tree at once from the execution's root, in place of each module on its own. */
  @Parameter(property = "plimsoll.aggregate", defaultValue = "false")
  private boolean aggregate;

  /** Patterns of the files to look at, relative to the module: {@code deploy/**}. All when empty. */
  @Parameter(property = "plimsoll.includes")
  private List<String> includes;

  /** Patterns of the files to leave out, relative to the module. Build directories always are. */
  @Parameter(property = "plimsoll.excludes")
  private List<String> excludes;

  /** The configuration, a resource of the plugin's class path or else a file; by default the nearest .plimsoll.yaml above each file. */
  @Parameter(property = "plimsoll.config.location")
  private String configLocation;

  /** The Kubernetes version to check against, as in 1.34. */
  @Parameter(property = "plimsoll.kubernetesVersion")
  private String kubernetesVersion;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Plimsoll is skipped");
      return;
    }
    if (isLeftToAnother()) {
      getLog().debug("checked with another module");
      return;
    }
    try {
      RuleCatalogue catalogue = RuleCatalogue.installed();
      run(request(catalogue), catalogue);
    } catch (ConfigException e) {
      throw new MojoExecutionException("the configuration is wrong:\n" + e.getMessage(), e);
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  abstract void run(CheckRequest request, RuleCatalogue catalogue) throws MojoExecutionException, MojoFailureException;

  /** The module's own directory, or where Maven was started when there is no project. */
  final Path base() {
    File directory = project.getBasedir();
    return directory == null ? Path.of(session.getExecutionRootDirectory()) : directory.toPath();
  }

  /** Where the build of this module writes; empty without a project. */
  final Optional<Path> buildDirectory() {
    return project.getBasedir() == null ? Optional.empty() : Optional.of(Path.of(project.getBuild().getDirectory()));
  }

  /** A run that failed in itself is no verdict about the files. */
  final void requireSuccess(Report report) throws MojoExecutionException {
    if (!report.failures().isEmpty()) {
      report.failures().forEach(failure -> getLog().error(report.relative(failure.path()) + ": " + failure.message()));
      throw new MojoExecutionException("Plimsoll could not check everything: " + report.failures().get(0).message());
    }
  }

  /** Modules may share a directory, and with {@code aggregate} one stands for all. */
  private boolean isLeftToAnother() {
    if (aggregate) {
      return project.getBasedir() != null && !project.isExecutionRoot();
    }
    return session.getProjects().stream().filter(other -> other.getBasedir() != null && other.getBasedir().equals(project.getBasedir()))
        .findFirst().filter(first -> first != project && !first.equals(project)).isPresent();
  }

  private CheckRequest request(RuleCatalogue catalogue) {
    Path top = Optional.ofNullable(session.getTopLevelProject()).map(MavenProject::getBasedir).map(File::toPath).orElse(base());
    CheckRequest request = CheckRequest.in(base().startsWith(top) ? top : base()).without(notOurs()).paths(List.of(base()));
    if (configLocation != null) {
      request = configured(request, catalogue);
    }
    if (kubernetesVersion != null) {
      request = request.kubernetesVersion(kubernetesVersion);
    }
    if (includes == null && excludes == null || includes != null && includes.isEmpty() && excludes != null && excludes.isEmpty()) {
      return request;
    }
    FilePatterns patterns = new FilePatterns(base(), includes == null ? List.of() : includes, excludes == null ? List.of() : excludes);
    List<Path> chosen = Inspection.of(request).files().stream().filter(patterns::chooses).toList();
    return request.onlyPaths(chosen);
  }

  /** The directories of other modules and what builds write. */
  private List<Path> notOurs() {
    List<Path> directories = new ArrayList<>();
    for (MavenProject other : session.getProjects()) {
      if (other.getBasedir() != null) {
        directories.add(Path.of(other.getBuild().getDirectory()));
        if (!aggregate && !other.getBasedir().equals(project.getBasedir())) {
          directories.add(other.getBasedir().toPath());
        }
      }
    }
    return directories;
  }

  private CheckRequest configured(CheckRequest request, RuleCatalogue catalogue) {
    try (InputStream resource = getClass().getClassLoader().getResourceAsStream(configLocation)) {
      if (resource != null) {
        String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        return request.configuration(ConfigReader.read(Source.of(base().resolve(Path.of(configLocation).getFileName()), text), catalogue));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the configuration " + configLocation, e);
    }
    Path file = base().resolve(configLocation);
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException("no configuration \"" + configLocation + "\" on the plugin's class path or at " + file);
    }
    return request.configuration(file);
  }
}
