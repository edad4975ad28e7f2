package dev.plimsoll.helm.rules;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Rule;

/** A rule about objects that a chart rendered; plain manifests are none of its business. */
interface RenderedRule extends Rule<KubernetesObject> {
  @Override
  default Class<KubernetesObject> target() {
    return KubernetesObject.class;
  }

  @Override
  default void check(KubernetesObject object, Findings findings) {
    if (object.span().source().map().isPresent()) {
      checkRendered(object, findings);
    }
  }

  void checkRendered(KubernetesObject object, Findings findings);
}
