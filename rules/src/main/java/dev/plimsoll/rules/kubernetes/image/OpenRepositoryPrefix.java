package dev.plimsoll.rules.kubernetes.image;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Finds prefixes of Gatekeeper's {@code K8sAllowedRepos} that more names match than are meant. */
public record OpenRepositoryPrefix() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/open-repository-prefix", Severity.WARNING, "A constraint on repositories ends within a name")
        .tags("security")
        .aliases("trivy:KSV-0124");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.kind().equals("K8sAllowedRepos") || !object.group().equals("constraints.gatekeeper.sh")) {
      return;
    }
    Optional<YamlNode> repositories = object.root().at("spec", "parameters", "repos");
    for (Scalar prefix : repositories.flatMap(YamlNode::asSequence).map(Sequence::scalars).orElse(List.of())) {
      if (!prefix.text().isEmpty() && "/:@".indexOf(prefix.text().charAt(prefix.text().length() - 1)) < 0) {
        findings.report(prefix.span(), "repository prefix \"" + prefix.text() + "\" also matches longer names");
      }
    }
  }
}
