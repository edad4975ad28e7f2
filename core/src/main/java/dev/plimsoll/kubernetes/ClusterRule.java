package dev.plimsoll.kubernetes;

import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Project;
import dev.plimsoll.rule.Rule;

/** A rule about several objects of a project. */
public interface ClusterRule extends Rule<Project> {
  void check(Cluster cluster, Findings findings);

  @Override
  default Class<Project> target() {
    return Project.class;
  }

  @Override
  default void check(Project project, Findings findings) {
    Cluster cluster = Cluster.of(project);
    if (!cluster.objects().isEmpty()) {
      check(cluster, findings);
    }
  }
}
