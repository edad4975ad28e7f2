package dev.plimsoll.rules.kubernetes.profile;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.YamlNode;

/** Finds containers without AppArmor, seccomp, SELinux options or dropped capabilities. */
public record UnhardenedContainer() implements ContainerRule {
  private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unhardened-container", Severity.INFO, "A container uses none of what Linux has to confine it")
        .tags("strict")
        .aliases("polaris:linuxHardening");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete() && !container.pod().isWindows();
  }

  @Override
  public void check(Container container, Findings findings) {
    boolean seccomp = container.effective("seccompProfile").flatMap(profile -> profile.text("type"))
        .filter(type -> !type.equals("Unconfined")).isPresent();
    boolean appArmor = container.effective("appArmorProfile").flatMap(profile -> profile.text("type")).filter(type -> !type.equals("Unconfined")).isPresent()
        || !container.pod().annotations().getOrDefault(APP_ARMOR + container.name(), "unconfined").equals("unconfined");
    boolean seLinux = container.effective("seLinuxOptions").flatMap(YamlNode::asMapping).filter(options -> !options.isEmpty()).isPresent();
    boolean addsAll = container.addedCapabilities().stream().anyMatch(added -> added.text().equalsIgnoreCase("ALL"));
    boolean drops = !container.droppedCapabilities().isEmpty() && !addsAll;
    if (!seccomp && !appArmor && !seLinux && !drops) {
      findings.report(container, container.placeOf("securityContext"), container.label() + " has no AppArmor, seccomp or SELinux setting and keeps its capabilities");
    }
  }
}
