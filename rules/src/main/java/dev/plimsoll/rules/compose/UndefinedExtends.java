package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Extension;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;

/** Finds services that extend what is not there. */
public final class UndefinedExtends implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/undefined-extends", Severity.ERROR, "A service extends one that does not exist")
          .tags("recommended", "schema");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    service.extended().filter(extension -> !extension.service().contains("$")).ifPresent(extension -> {
      if (extension.file().isEmpty()) {
        checkSameFile(service, extension, findings);
      } else if (service.file().lacks(extension.file())) {
        findings.report(service, extension.fileSpan(), "service \"" + service.name() + "\" extends from \"" + extension.file()
            + "\", which does not exist");
      } else if (service.file().read(extension.file()).isPresent() && service.target().isEmpty()) {
        findings.report(service, extension.span(), "service \"" + extension.service() + "\" is not in \"" + extension.file() + "\"");
      }
    });
  }

  private static void checkSameFile(Service service, Extension extension, Findings findings) {
    if (!service.file().serviceNames().contains(extension.service()) && service.file().isComplete()) {
      findings.report(service, extension.span(), "service \"" + service.name() + "\" extends \"" + extension.service()
          + "\", which is not defined" + Spelling.hint(extension.service(), service.file().serviceNames()));
    }
  }
}
