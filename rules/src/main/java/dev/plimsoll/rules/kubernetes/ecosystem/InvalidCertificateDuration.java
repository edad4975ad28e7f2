package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.GoDuration;
import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds cert-manager certificates whose lifetime cert-manager refuses. */
public record InvalidCertificateDuration() implements KubernetesRule {
  private static final Duration DEFAULT = Duration.ofDays(90);
  private static final Duration SHORTEST = Duration.ofHours(1);

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/invalid-certificate-duration", Severity.ERROR, "A cert-manager Certificate is to be renewed before it is issued")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("cert-manager.io", "Certificate") || object.spec().isEmpty() || object.overlay().patches()) {
      return;
    }
    Mapping spec = object.spec().get();
    for (String key : List.of("duration", "renewBefore")) {
      spec.scalar(key).filter(value -> isWritten(value) && GoDuration.of(value.text()).isEmpty()).ifPresent(value ->
          findings.report(value.span(), key + " \"" + value.text() + "\" is no duration; the largest unit is \"h\""));
    }
    Optional<Duration> duration = spec.has("duration") ? spec.text("duration").flatMap(GoDuration::of) : Optional.of(DEFAULT);
    Optional<Duration> renewal = spec.text("renewBefore").flatMap(GoDuration::of);
    if (duration.isPresent() && duration.get().compareTo(SHORTEST) < 0) {
      findings.report(spec.placeOf("duration"), "duration \"" + spec.text("duration").orElse("") + "\" is shorter than an hour");
    } else if (duration.isPresent() && renewal.isPresent() && renewal.get().compareTo(duration.get()) >= 0) {
      findings.report(spec.placeOf("renewBefore"), "renewBefore \"" + spec.text("renewBefore").orElse("") + "\" is not shorter than the duration \""
          + spec.text("duration").orElse("2160h") + "\"");
    }
  }

  private static boolean isWritten(Scalar value) {
    return !value.isNull() && !value.text().isEmpty() && !Placeholder.isIn(value.text());
  }
}
