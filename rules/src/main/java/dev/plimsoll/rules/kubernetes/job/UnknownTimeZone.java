package dev.plimsoll.rules.kubernetes.job;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import dev.plimsoll.yaml.Scalar;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Finds time zones that the time zone database does not know. */
public record UnknownTimeZone() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unknown-time-zone", Severity.ERROR, "A CronJob's time zone does not exist")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Optional<Scalar> zone = object.spec().flatMap(spec -> spec.scalar("timeZone"));
    if (!JobSpecs.isCronJob(object) || zone.isEmpty() || zone.get().isNull() || zone.get().text().matches(".*[${].*")) {
      return;
    }
    Set<String> known = ZoneId.getAvailableZoneIds();
    if (!known.contains(zone.get().text())) {
      findings.report(zone.get().span(), "time zone \"" + zone.get().text() + "\" does not exist" + Spelling.hint(zone.get().text(), known));
    }
  }
}
