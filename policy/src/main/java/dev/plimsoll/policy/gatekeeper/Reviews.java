package dev.plimsoll.policy.gatekeeper;

import dev.plimsoll.kubernetes.KubernetesObject;
import java.util.ArrayList;
import java.util.List;

/** Makes reviews of objects; all constraints ask for the same object one after the other, so the last is kept a thread. */
final class Reviews {
  private record Kept(KubernetesObject object, List<Review> reviews) {}

  private final List<Expansion> expansions;
  private final ThreadLocal<Kept> last = new ThreadLocal<>();

  /** Reviews that go through {@code expansions}, to which more may be added until the first object is asked for. */
  Reviews(List<Expansion> expansions) {
    this.expansions = expansions;
  }

  /** The object's own review, then those of what expansions make of it. */
  List<Review> of(KubernetesObject object) {
    Kept kept = last.get();
    if (kept == null || kept.object != object) {
      Review own = Review.of(object);
      List<Review> reviews = new ArrayList<>(List.of(own));
      expansions.forEach(expansion -> expansion.expand(own).ifPresent(reviews::add));
      kept = new Kept(object, List.copyOf(reviews));
      last.set(kept);
    }
    return kept.reviews;
  }
}
