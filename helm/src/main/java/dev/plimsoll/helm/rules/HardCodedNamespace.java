package dev.plimsoll.helm.rules;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;

final class HardCodedNamespace implements RenderedRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/hard-coded-namespace", Severity.WARNING, "a template fixes the namespace that the release should decide")
          .tags("recommended");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void checkRendered(KubernetesObject object, Findings findings) {
    object.metadata().flatMap(metadata -> metadata.scalar("namespace"))
        .filter(namespace -> !namespace.text().isEmpty() && !isOfTheCluster(namespace) && isWritten(namespace))
        .ifPresent(namespace -> findings.report(namespace.span(),
            object.kind() + " \"" + object.name() + "\" is always in namespace \"" + namespace.text() + "\""));
  }

  private static boolean isOfTheCluster(Scalar namespace) {
    return namespace.text().startsWith("kube-");
  }

  /** Whether a template holds the text itself. */
  private static boolean isWritten(Scalar namespace) {
    return namespace.span().verbatimOrigin()
        .filter(origin -> origin.source().path().toString().replace('\\', '/').contains("templates/")).isPresent();
  }
}
