package dev.plimsoll.rules.kubernetes.controlplane;

import dev.plimsoll.rules.kubernetes.controlplane.Flags.Flag;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a flag has to be. */
interface Demand {
  /** What is wrong with {@code flag} where it is called {@code name}; empty where all is well. */
  Optional<String> mistake(String name, Optional<Flag> flag);

  /** It must be given. */
  static Demand given() {
    return (name, flag) -> flag.isPresent() && !flag.get().value().isBlank() ? Optional.empty() : Optional.of(name + " is not set");
  }

  /** It must not be given. */
  static Demand absent() {
    return (name, flag) -> flag.map(found -> name + " is set");
  }

  /** It must be given and be {@code value}. */
  static Demand be(String value) {
    return (name, flag) -> flag.isEmpty() ? Optional.of(name + " is not set")
        : flag.filter(found -> !found.value().equals(value)).map(found -> name + " is " + quoted(found.value()));
  }

  /** If given, it must not be {@code value}. */
  static Demand notBe(String value) {
    return (name, flag) -> flag.filter(found -> found.value().equals(value)).map(found -> name + " is " + quoted(value));
  }

  /** It must be a list that holds {@code item}. */
  static Demand hold(String... items) {
    return (name, flag) -> flag.isPresent() && List.of(items).stream().anyMatch(item -> flag.get().items().contains(item)) ? Optional.empty()
        : Optional.of(name + " lacks " + String.join(" and ", items));
  }

  /** If given, it must be a list without {@code item}. */
  static Demand lack(String item) {
    return (name, flag) -> flag.filter(found -> found.items().contains(item)).map(found -> name + " holds " + item);
  }

  /** If given, it must be a number in these bounds. */
  static Demand within(long least, long most) {
    return (name, flag) -> flag.filter(found -> found.value().matches("[0-9]{1,9}"))
        .filter(found -> Long.parseLong(found.value()) < least || Long.parseLong(found.value()) > most)
        .map(found -> name + " is " + found.value());
  }

  /** If given, each item must be one of {@code accepted}. */
  static Demand only(Set<String> accepted) {
    return (name, flag) -> flag.flatMap(found -> found.items().stream().filter(item -> !accepted.contains(item)).findFirst())
        .map(item -> name + " holds " + item);
  }

  /** Both must be met; the first mistake is told. */
  default Demand and(Demand other) {
    return (name, flag) -> mistake(name, flag).or(() -> other.mistake(name, flag));
  }

  private static String quoted(String value) {
    return "\"" + value + "\"";
  }
}
