package dev.plimsoll.rules.kubernetes.controlplane;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** The flags that a container gives to a program of the control plane. */
record Flags(Container container, List<Scalar> words) {
  /** A flag with its value, {@code true} where it has none. */
  record Flag(String value, Scalar word) {
    List<String> items() {
      return List.of(value.split(","));
    }
  }

  /** The flags of {@code container}; empty where it does not run {@code program}. */
  static Optional<Flags> of(Container container, String program) {
    List<Scalar> words = container.commandLine();
    boolean runs = words.stream().limit(3).anyMatch(word -> name(word.text()).equals(program));
    return runs ? Optional.of(new Flags(container, words)) : Optional.empty();
  }

  /** The flag {@code name}, written with its dashes; of several the last. */
  Optional<Flag> find(String name) {
    for (int i = words.size() - 1; i >= 0; i--) {
      String text = words.get(i).text();
      if (text.startsWith(name + "=")) {
        return Optional.of(new Flag(text.substring(name.length() + 1), words.get(i)));
      }
      if (text.equals(name)) {
        boolean hasValue = i + 1 < words.size() && !words.get(i + 1).text().startsWith("-");
        return Optional.of(new Flag(hasValue ? words.get(i + 1).text() : "true", words.get(i)));
      }
    }
    return Optional.empty();
  }

  /** Where a finding about a flag that is not there belongs: at the program's name. */
  Span place() {
    return words.get(0).span().firstLine();
  }

  private static String name(String path) {
    String first = path.strip().split("\\s", 2)[0];
    return first.substring(first.lastIndexOf('/') + 1);
  }
}
