package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Insertion;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;

/** Finds services that can change the files of their image. */
public final class WritableRootFilesystem implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/writable-root-filesystem", Severity.INFO, "The root file system of a service is writable")
          .tags("strict", "security").fix(Fixable.UNSAFE);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    boolean readOnly = service.find("read_only").flatMap(YamlNode::asScalar).map(Scalar::isTrue).orElse(false);
    if (!readOnly && service.isWhole() && !service.has("provider")) {
      List<Fix> fixes = Insertion.set(service.mapping(), "true", "read_only")
          .map(edit -> List.of(Fix.unsafe("Set read_only to true", List.of(edit)))).orElse(List.of());
      findings.report(service, service.placeOf("read_only"), "service \"" + service.name() + "\" has a writable root file system",
          List.of(), fixes);
    }
  }
}
