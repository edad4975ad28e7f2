package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.ComposeRule;
import dev.plimsoll.compose.NameReference;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.VolumeMount;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds volumes that a service names and nothing defines. */
public final class UndefinedVolume implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/undefined-volume", Severity.ERROR, "A service names a volume that is not defined")
          .tags("recommended", "schema").fix(Fixable.UNSAFE);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    Definitions volumes = Definitions.of(file, "volumes", "volume");
    for (Service service : file.services()) {
      service.volumes().stream().filter(VolumeMount::isNamedVolume)
          .forEach(volume -> volumes.reportUndefined(service, new NameReference(volume.span(), volume.source()), findings));
    }
  }
}
