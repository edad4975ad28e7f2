package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds pulled images that are named by a tag alone, which may be moved to other content. */
public final class UnpinnedImage implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/unpinned-image", Severity.WARNING, "An image is not pinned by its digest").tags("strict", "security");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    service.image()
        .filter(image -> !service.isBuilt() && image.digest().isEmpty() && !image.isVariable() && !image.tag().contains("$"))
        .ifPresent(image -> findings.report(service, service.placeOf("image"),
            "image \"" + image.fullName() + "\" is not pinned by a digest"));
  }
}
