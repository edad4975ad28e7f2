package dev.plimsoll.rules.kubernetes.image;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about the images that containers run. */
public final class ImageRules implements RuleProvider {
  @Override
  public String family() {
    return "kubernetes";
  }

  @Override
  public List<Class<?>> targets() {
    return List.of(KubernetesObject.class);
  }

  @Override
  public List<Rule<?>> rules() {
    return List.of(
        new LatestTag(),
        new UnpinnedImage(),
        new CachedImage(),
        new UnsetPullPolicy(),
        new LocalImageOnly(),
        new UntrustedRegistry(),
        new RetiredRegistry(),
        new OpenRepositoryPrefix());
  }
}
