package dev.plimsoll.rules.kubernetes.network;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Locale;

/** Finds Services whose external name is whoever asks. */
public record LoopbackExternalName() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/loopback-external-name", Severity.WARNING, "A Service's external name is the caller itself")
        .tags("recommended", "security");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    String name = object.root().text("spec", "externalName").orElse("").toLowerCase(Locale.ROOT);
    if (object.is("", "Service") && (name.equals("localhost") || name.endsWith(".localhost") || name.matches("127(\\.[0-9]{1,3}){3}|::1|0\\.0\\.0\\.0"))) {
      findings.report(object.placeOf("spec", "externalName"), "Service \"" + object.name() + "\" leads callers to \"" + name + "\", which is themselves");
    }
  }
}
