package dev.plimsoll.rules.kubernetes.value;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.kubernetes.Volume;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.Optional;
import java.util.Set;

/** Finds modes of mounted files that are written without the zero that makes them octal. */
public record DecimalFileMode() implements KubernetesRule {
  private static final Set<String> OCTAL_BY_LOOK = Set.of("400", "440", "444", "500", "550", "555", "600", "640", "644", "660", "664", "666", "700",
      "750", "755", "770", "775", "777");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/decimal-file-mode", Severity.ERROR, "A file's mode is written as a decimal number or a string")
        .tags("recommended", "security")
        .fix(Fixable.UNSAFE);
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    for (PodSpec pod : object.podSpecs()) {
      for (Volume volume : pod.volumes()) {
        for (Mapping.Entry source : volume.sources()) {
          source.value().asMapping().ifPresent(node -> judge(pod, node, findings));
        }
      }
    }
  }

  private static void judge(PodSpec pod, Mapping source, Findings findings) {
    mode(pod, source.scalar("defaultMode"), findings);
    source.mappings("items").forEach(item -> mode(pod, item.scalar("mode"), findings));
    for (Mapping part : source.mappings("sources")) {
      for (Mapping.Entry inner : part.effectiveEntries()) {
        inner.value().asMapping().ifPresent(node -> node.mappings("items").forEach(item -> mode(pod, item.scalar("mode"), findings)));
      }
    }
  }

  private static void mode(PodSpec pod, Optional<Scalar> written, Findings findings) {
    written.ifPresent(mode -> {
      boolean quoted = !mode.isPlain() && mode.text().matches("0?[0-7]{3,4}");
      if (quoted || mode.isPlain() && OCTAL_BY_LOOK.contains(mode.text())) {
        String octal = mode.text().startsWith("0") ? mode.text() : "0" + mode.text();
        String fact = quoted ? " is a string where a number is needed" : " is the octal mode 0" + Integer.toOctalString(Integer.parseInt(mode.text()));
        findings.report(pod, mode.span(), "file mode " + mode.text() + fact, Fix.unsafe("Write " + octal, mode.span(), octal));
      }
    });
  }
}
