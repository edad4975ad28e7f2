package dev.plimsoll.rules.kubernetes.probe;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.Probe;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds containers whose liveness probe is their readiness probe again. */
public record IdenticalProbes() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/identical-probes", Severity.WARNING, "Liveness and readiness probe ask the same in the same way")
        .tags("strict", "reliability")
        .aliases("kube-score:pod-probes-identical");
  }

  @Override
  public boolean concerns(Container container) {
    return Probed.serves(container);
  }

  private static final List<String> TIMINGS = List.of("failureThreshold", "periodSeconds", "timeoutSeconds");

  @Override
  public void check(Container container, Findings findings) {
    Optional<Probe> liveness = container.probe("livenessProbe");
    Optional<Probe> readiness = container.probe("readinessProbe");
    boolean identical = liveness.isPresent() && readiness.isPresent()
        && liveness.get().handler().isPresent() && readiness.get().handler().isPresent()
        && handler(liveness.get()).equals(handler(readiness.get()))
        && TIMINGS.stream().allMatch(key -> liveness.get().number(key).equals(readiness.get().number(key)));
    if (identical) {
      findings.report(container, container.placeOf("livenessProbe"), container.label() + " has the same probe for liveness and readiness",
          List.of(new Related(readiness.get().node().place(), "the readiness probe")), List.of());
    }
  }

  private static String handler(Probe probe) {
    Mapping.Entry entry = probe.handler().orElseThrow();
    return entry.name() + " " + text(entry.value());
  }

  private static String text(YamlNode node) {
    if (node.resolved() instanceof Mapping mapping) {
      return new TreeMap<>(mapping.effectiveEntries().stream().collect(Collectors.toMap(Mapping.Entry::name, entry -> text(entry.value())))).toString();
    }
    return node.asSequence().map(sequence -> sequence.items().stream().map(IdenticalProbes::text).toList().toString())
        .orElseGet(() -> node.resolved().toString());
  }
}
