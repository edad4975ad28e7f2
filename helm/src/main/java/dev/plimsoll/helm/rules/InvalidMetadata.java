package dev.plimsoll.helm.rules;

import dev.plimsoll.helm.chart.ChartDocument;
import dev.plimsoll.helm.function.VersionConstraint;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

final class InvalidMetadata implements ChartRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/invalid-metadata", Severity.ERROR, "Chart.yaml says something that Helm refuses or ignores")
          .tags("recommended");
  private static final List<String> KEYS = List.of("apiVersion", "name", "version", "kubeVersion", "description", "type", "keywords",
      "home", "sources", "dependencies", "maintainers", "icon", "appVersion", "deprecated", "annotations", "condition", "tags");
  private static final Set<String> HELM_2 = Set.of("engine", "tillerVersion");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ChartDocument chart, Findings findings) {
    Mapping metadata = chart.metadata();
    Optional<Scalar> apiVersion = metadata.scalar("apiVersion");
    if (apiVersion.isEmpty()) {
      findings.report(metadata.place(), "apiVersion is missing");
    } else if (!apiVersion.get().text().equals("v1") && !apiVersion.get().text().equals("v2")) {
      findings.report(apiVersion.get().span(), "apiVersion \"" + apiVersion.get().text() + "\" is neither v1 nor v2");
    }
    metadata.scalar("type").filter(type -> !List.of("", "application", "library").contains(type.text()))
        .ifPresent(type -> findings.report(type.span(), "type \"" + type.text() + "\" is neither application nor library"));
    metadata.scalar("kubeVersion").filter(version -> !version.text().isEmpty() && !isConstraint(version.text()))
        .ifPresent(version -> findings.report(version.span(), "kubeVersion \"" + version.text() + "\" is no version constraint"));
    keys(metadata, findings);
    dependencies(metadata, findings);
  }

  private static boolean isConstraint(String text) {
    try {
      VersionConstraint.parse(text);
      return true;
    } catch (FunctionError invalid) {
      return false;
    }
  }

  private static void keys(Mapping metadata, Findings findings) {
    for (Mapping.Entry entry : metadata.entries()) {
      String key = entry.name();
      boolean known = KEYS.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(key.toLowerCase(Locale.ROOT)));
      if (!known && !HELM_2.contains(key) && Spelling.nearest(key, KEYS).isPresent()) {
        findings.report(entry.key().span(), "unknown key \"" + key + "\"" + Spelling.hint(key, KEYS));
      }
    }
  }

  private static void dependencies(Mapping metadata, Findings findings) {
    Set<String> names = new HashSet<>();
    for (Mapping dependency : metadata.mappings("dependencies")) {
      String name = dependency.scalar("name").map(Scalar::text).orElse("");
      String alias = dependency.scalar("alias").map(Scalar::text).orElse("");
      if (name.isEmpty()) {
        findings.report(dependency.place(), "a dependency has no name");
      } else if (!names.add(alias.isEmpty() ? name : alias)) {
        findings.report(dependency.placeOf("name"), "more than one dependency is called \"" + (alias.isEmpty() ? name : alias) + "\"");
      }
      if (!alias.isEmpty() && !alias.matches("[a-zA-Z0-9_-]+")) {
        findings.report(dependency.placeOf("alias"), "alias \"" + alias + "\" is no name");
      }
      dependency.scalar("version").filter(version -> !version.text().isEmpty() && !isConstraint(version.text()))
          .ifPresent(version -> findings.report(version.span(), "dependency version \"" + version.text() + "\" is no version constraint"));
    }
  }
}
