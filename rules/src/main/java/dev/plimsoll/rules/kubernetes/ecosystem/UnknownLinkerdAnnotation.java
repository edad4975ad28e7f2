package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import dev.plimsoll.yaml.Mapping;
import java.util.Optional;
import java.util.Set;

/** Finds annotations that are one slip away from those that Linkerd reads. */
public record UnknownLinkerdAnnotation() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unknown-linkerd-annotation", Severity.WARNING, "A Linkerd annotation is misspelt and has no effect")
        .tags("recommended", "reliability");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    for (Mapping.Entry entry : LinkerdAnnotations.of(object)) {
      int slash = entry.name().indexOf('/');
      boolean configures = entry.name().startsWith("config.");
      String name = entry.name().substring(slash + 1);
      Set<String> known = configures ? LinkerdAnnotations.CONFIG : LinkerdAnnotations.META;
      if (!known.contains(name)) {
        intended(name, configures, known).ifPresent(meant -> findings.report(entry.key().span(),
            "Linkerd reads no annotation \"" + entry.name() + "\", did you mean \"" + meant + "\"?"));
      }
    }
  }

  private static Optional<String> intended(String name, boolean configures, Set<String> known) {
    Set<String> others = configures ? Set.of("inject") : LinkerdAnnotations.CONFIG;
    if (others.contains(name)) {
      return Optional.of((configures ? "linkerd.io/" : "config.linkerd.io/") + name);
    }
    return Spelling.nearest(name, known).map(near -> (configures ? "config.linkerd.io/" : "linkerd.io/") + near);
  }
}
