package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds the caches of package managers in stages that no shipped image is built on. */
public final class BuildStageCache implements DockerfileRule {
  private static final List<KeptCache> CACHES = KeptCache.all();

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/build-stage-cache", Severity.INFO, "A stage that is not shipped keeps a package manager's cache")
        .fix(Fixable.SAFE)
        .tags("strict")
        .aliases("hadolint:DL3019", "hadolint:DL3032", "hadolint:DL3036", "hadolint:DL3040", "hadolint:DL3042", "hadolint:DL3060", "trivy:DS-0015",
            "trivy:DS-0019", "trivy:DS-0020", "trivy:DS-0025", "trivy:DS-0027");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    ApkCache.check(file, false, findings);
    PipCache.check(file, false, findings);
    CACHES.forEach(rule -> rule.check(file, false, findings));
  }
}
