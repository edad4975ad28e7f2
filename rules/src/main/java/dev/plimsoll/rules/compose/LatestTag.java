package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds images without a tag and such with the tag {@code latest}; what the service builds itself may have any. */
public final class LatestTag implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/latest-tag", Severity.WARNING, "An image has no tag, or the tag latest")
          .tags("recommended", "reliability").aliases("dclint:service-image-require-explicit-tag");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    service.image().filter(image -> !service.isBuilt() && !image.isVariable() && image.digest().isEmpty()).ifPresent(image -> {
      if (image.tag().isEmpty() || image.tag().equals("latest")) {
        findings.report(service, service.placeOf("image"), "image \"" + image.fullName() + "\" has "
            + (image.tag().isEmpty() ? "no tag" : "the tag \"latest\""));
      }
    });
  }
}
