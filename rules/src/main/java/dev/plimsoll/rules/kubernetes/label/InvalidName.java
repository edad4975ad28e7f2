package dev.plimsoll.rules.kubernetes.label;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds names of objects and containers that the API refuses. */
public record InvalidName() implements KubernetesRule {
  private static final Set<String> GROUPS = Set.of("", "apps", "batch", "networking.k8s.io", "autoscaling", "policy", "extensions");
  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
  private static final int LONGEST_DOMAIN = 253;
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_CRON_JOB = 52;

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/invalid-name", Severity.ERROR, "An object's or container's name is one that the API refuses")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!GROUPS.contains(object.group())) {
      return;
    }
    boolean label = object.is("", "Service", "Namespace");
    int longest = label ? LONGEST_LABEL : object.is("batch", "CronJob") ? LONGEST_CRON_JOB : LONGEST_DOMAIN;
    String mistake = mistake(object.name(), label, longest);
    if (!mistake.isEmpty()) {
      findings.report(object.place().firstLine(), "name \"" + LabelSyntax.shown(object.name()) + "\" of " + object.kind() + " " + mistake);
    } else if (object.is("", "Service") && !object.name().isEmpty() && Character.isDigit(object.name().charAt(0))) {
      findings.report(object.place(), "name \"" + object.name() + "\" of Service begins with a digit");
    }
    for (Container container : object.containers()) {
      String ofContainer = mistake(container.name(), true, LONGEST_LABEL);
      if (!ofContainer.isEmpty()) {
        findings.report(container, container.place().firstLine(), "container name \"" + LabelSyntax.shown(container.name()) + "\" " + ofContainer);
      }
    }
  }

  private static String mistake(String name, boolean label, int longest) {
    if (name.isEmpty() || LabelSyntax.isTemplate(name)) {
      return "";
    }
    if (name.length() > longest) {
      return "has " + name.length() + " characters where " + longest + " are allowed";
    }
    return (label ? LABEL : DOMAIN).matcher(name).matches() ? ""
        : "is not made of lower-case letters, digits" + (label ? " and hyphens" : ", hyphens and dots");
  }
}
