package dev.plimsoll.rules.kubernetes.component;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.EnvVariable;
import dev.plimsoll.kubernetes.ImageReference;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.Set;

/** Finds git-sync told to run another program as Git. */
public record GitSyncCommand() implements ContainerRule {
  private static final Set<String> VARIABLES = Set.of("GITSYNC_GIT", "GIT_SYNC_GIT");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/git-sync-command", Severity.ERROR, "git-sync is told to run another program as Git")
        .tags("recommended", "security")
        .aliases("checkov:CKV_K8S_159");
  }

  @Override
  public void check(Container container, Findings findings) {
    if (container.image().map(ImageReference::name).filter(name -> name.contains("git-sync")).isEmpty()) {
      return;
    }
    for (EnvVariable variable : container.env()) {
      if (VARIABLES.contains(variable.name())) {
        findings.report(container, variable.node().placeOf("name"), container.label() + " runs what \"" + variable.name() + "\" names");
      }
    }
    for (Scalar word : container.commandLine()) {
      if (word.text().matches("--?git(=.*)?")) {
        findings.report(container, word.span(), container.label() + " runs what \"--git\" names");
      }
    }
  }
}
