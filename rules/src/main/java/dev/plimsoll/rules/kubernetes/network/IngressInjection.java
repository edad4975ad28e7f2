package dev.plimsoll.rules.kubernetes.network;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds characters in annotations that end a directive of NGINX and begin another. */
public record IngressInjection() implements KubernetesRule {
  private static final String PREFIX = "nginx.ingress.kubernetes.io/";
  private static final Pattern NO_ADDRESS = Pattern.compile("[;#{}|\\s<>\"'\\\\`]");
  private static final Pattern NO_NAME = Pattern.compile("[;#{}|\\r\\n\"'`]");
  private static final Map<String, Pattern> FORBIDDEN = Map.of("auth-url", NO_ADDRESS, "auth-signin", NO_ADDRESS, "mirror-target", NO_ADDRESS,
      "mirror-host", NO_ADDRESS, "auth-tls-match-cn", NO_NAME);

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/ingress-injection", Severity.ERROR, "An annotation breaks out of its directive in the configuration of NGINX")
        .tags("recommended", "security")
        .aliases("trivy:KCV-0093");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Ingresses.annotations(object).ifPresent(annotations -> FORBIDDEN.forEach((name, forbidden) -> {
      Matcher found = forbidden.matcher(annotations.scalar(PREFIX + name).map(Scalar::text).orElse("").strip());
      if (found.find()) {
        String character = found.group().isBlank() ? "a blank or line break" : "\"" + found.group() + "\"";
        findings.report(annotations.placeOf(PREFIX + name), "annotation \"" + PREFIX + name + "\" holds " + character);
      }
    }));
  }
}
