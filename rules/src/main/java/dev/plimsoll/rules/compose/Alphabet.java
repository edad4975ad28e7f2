package dev.plimsoll.rules.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The order of names: without regard to case, punctuation before digits before letters. */
final class Alphabet {
  static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> name.toLowerCase(Locale.ROOT).replace('_', '-')).thenComparing(Comparator.naturalOrder());

  private Alphabet() {}

  /** The place of the first item that should stand further up; empty where all are in order. */
  static <T> Optional<Integer> firstOutOfOrder(List<T> items, Comparator<? super T> order) {
    for (int i = 1; i < items.size(); i++) {
      if (order.compare(items.get(i - 1), items.get(i)) > 0) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
