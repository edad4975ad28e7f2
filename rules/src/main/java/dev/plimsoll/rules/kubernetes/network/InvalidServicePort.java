package dev.plimsoll.rules.kubernetes.network;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Finds ports of Services that the API refuses. */
public record InvalidServicePort() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/invalid-service-port", Severity.ERROR, "A Service's port is one that the API refuses")
        .tags("recommended", "schema")
        .aliases("kube-linter:invalid-target-ports");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("", "Service") || object.spec().isEmpty() || object.overlay().patches()) {
      return;
    }
    List<Mapping> ports = object.spec().get().mappings("ports");
    Set<String> names = new HashSet<>();
    for (Mapping port : ports) {
      number(port, "port", findings);
      target(port, findings);
      String name = port.text("name").orElse("");
      if (name.isEmpty() && ports.size() > 1) {
        findings.report(port.place(), "a port of Service \"" + object.name() + "\" has no name, which every one of several needs");
      } else if (!name.isEmpty() && !name.matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")) {
        findings.report(port.placeOf("name"), "port name \"" + name + "\" is not made of lower-case letters, digits and hyphens");
      } else if (!name.isEmpty() && !names.add(name)) {
        findings.report(port.placeOf("name"), "Service \"" + object.name() + "\" has two ports named \"" + name + "\"");
      }
    }
  }

  private static void number(Mapping port, String key, Findings findings) {
    Optional<Scalar> written = port.scalar(key).filter(scalar -> !scalar.isNull() && !scalar.text().contains("$"));
    OptionalLong number = written.map(Scalar::asLong).orElse(OptionalLong.empty());
    if (written.isPresent() && number.isPresent() && !Ports.isNumber(number.getAsLong())) {
      findings.report(port.placeOf(key), key + " " + number.getAsLong() + " is none of 1 to 65535");
    }
  }

  private static void target(Mapping port, Findings findings) {
    number(port, "targetPort", findings);
    String name = port.scalar("targetPort").filter(scalar -> scalar.oldType() == Scalar.Type.STRING).map(Scalar::text).orElse("");
    String mistake = name.isEmpty() || name.contains("$") ? "" : Ports.mistake(name);
    if (!mistake.isEmpty()) {
      findings.report(port.placeOf("targetPort"), "target port \"" + name + "\" " + mistake);
    }
  }
}
