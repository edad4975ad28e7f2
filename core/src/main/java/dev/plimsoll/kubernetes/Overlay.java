package dev.plimsoll.kubernetes;

import java.util.HashSet;
import java.util.Set;

/**
 * What a kustomization that lists a manifest will change in it: such fields are not the manifest's own last word, and rules do not
 * judge them.
 *
 * @param images names of images whose tag, digest or name it sets
 * @param replicas names of workloads whose replicas it sets
 * @param setsNamespace whether it sets the namespace
 * @param setsNames whether it puts something before or behind names
 * @param patches whether it patches what it lists, whatever that changes
 */
public record Overlay(Set<String> images, Set<String> replicas, boolean setsNamespace, boolean setsNames, boolean patches) {
  /** Changes nothing. */
  public static final Overlay NONE = new Overlay(Set.of(), Set.of(), false, false, false);

  public Overlay {
    images = Set.copyOf(images);
    replicas = Set.copyOf(replicas);
  }

  /** What both change. */
  public Overlay and(Overlay other) {
    return new Overlay(joined(images, other.images), joined(replicas, other.replicas), setsNamespace || other.setsNamespace,
        setsNames || other.setsNames, patches || other.patches);
  }

  /** Whether it sets the image whose name without tag and digest is {@code name}. */
  public boolean setsImage(String name) {
    return images.contains(name);
  }

  private static Set<String> joined(Set<String> a, Set<String> b) {
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    return all;
  }
}
