package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;

/** Finds services that run privileged. Docker in Docker and BuildKit cannot run otherwise and are left alone. */
public final class Privileged implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/privileged", Severity.ERROR, "A service runs privileged").tags("recommended", "security").fix(Fixable.UNSAFE);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    boolean nested = service.effectiveImage()
        .map(image -> image.tag().contains("dind") || image.name().contains("dind") || image.shortRepository().equals("moby/buildkit")).orElse(false);
    service.own("privileged").flatMap(YamlNode::asScalar).filter(scalar -> isTrue(scalar) && !nested)
        .ifPresent(scalar -> findings.report(service, scalar.span(), "service \"" + service.name() + "\" runs privileged",
            Fix.unsafe("Set privileged to false", scalar.span(), "false")));
  }

  private static boolean isTrue(Scalar scalar) {
    return scalar.isTrue() || scalar.text().equalsIgnoreCase("true");
  }
}
