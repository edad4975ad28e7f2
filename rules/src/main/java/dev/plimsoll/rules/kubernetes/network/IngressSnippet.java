package dev.plimsoll.rules.kubernetes.network;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.regex.Pattern;

/**
 * An annotation that writes into the configuration of the NGINX ingress controller.
 *
 * @param text what the snippet has to hold
 * @param what what it does, as the message says it
 */
record IngressSnippet(RuleMeta meta, Pattern text, String what) implements KubernetesRule {
  private static final Pattern KEY = Pattern.compile("nginx\\.(ingress\\.kubernetes\\.io|org)/[a-z-]*-snippets?");

  static final IngressSnippet ANY = new IngressSnippet(
      RuleMeta.of("kubernetes/ingress-snippet", Severity.WARNING, "An Ingress writes into the configuration of NGINX")
          .tags("strict", "security").aliases("checkov:CKV_K8S_153"),
      Pattern.compile("\\S"), "writes into the configuration of NGINX");
  static final IngressSnippet LUA = new IngressSnippet(
      RuleMeta.of("kubernetes/lua-snippet", Severity.ERROR, "An Ingress runs Lua in the ingress controller")
          .tags("recommended", "security").aliases("checkov:CKV_K8S_152"),
      Pattern.compile("_by_lua|\\blua_"), "runs Lua in the ingress controller");
  static final IngressSnippet ALIAS = new IngressSnippet(
      RuleMeta.of("kubernetes/alias-snippet", Severity.ERROR, "An Ingress serves files of the ingress controller")
          .tags("recommended", "security").aliases("checkov:CKV_K8S_154"),
      Pattern.compile("(^|[\\s;{])(alias|root)\\s+[^;\\s]"), "serves files of the ingress controller");

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Ingresses.annotations(object).ifPresent(annotations -> {
      for (Mapping.Entry entry : annotations.effectiveEntries()) {
        boolean found = KEY.matcher(entry.name()).matches() && entry.value().asScalar().filter(value -> text.matcher(value.text()).find()).isPresent();
        if (found) {
          findings.report(entry.key().span(), "annotation \"" + entry.name() + "\" " + what);
        }
      }
    });
  }
}
