package dev.plimsoll.rules.kubernetes.job;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlNode;
import java.util.Optional;

/** Where jobs and cron jobs keep their settings. */
final class JobSpecs {
  private JobSpecs() {}

  static boolean isJob(KubernetesObject object) {
    return object.is("batch", "Job");
  }

  static boolean isCronJob(KubernetesObject object) {
    return object.is("batch", "CronJob");
  }

  /** The job's spec: a Job's own, or that of a CronJob's template. */
  static Optional<Mapping> spec(KubernetesObject object) {
    return isCronJob(object) ? object.root().at("spec", "jobTemplate", "spec").flatMap(YamlNode::asMapping)
        : isJob(object) ? object.spec() : Optional.empty();
  }
}
