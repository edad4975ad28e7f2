package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/**
 * Finds tags that name a channel, not a version.
 *
 * @param prohibitedTags the tags that are not accepted
 */
public record MovingTag(List<String> prohibitedTags) implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/moving-tag", Severity.WARNING, "The tag of an image names a channel that moves on")
          .tags("strict", "reliability").aliases("dclint:service-image-require-explicit-tag");

  public MovingTag() {
    this(List.of("stable", "edge", "test", "nightly", "dev", "beta", "canary", "lts"));
  }

  public MovingTag {
    prohibitedTags = List.copyOf(prohibitedTags);
  }

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    service.image().filter(image -> !service.isBuilt() && image.digest().isEmpty() && prohibitedTags.contains(image.tag()))
        .ifPresent(image -> findings.report(service, service.placeOf("image"),
            "image \"" + image.fullName() + "\" has the moving tag \"" + image.tag() + "\""));
  }
}
