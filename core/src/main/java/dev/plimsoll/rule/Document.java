package dev.plimsoll.rule;

import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/** A parsed thing that rules look at. Derived views are computed once and kept. */
public interface Document extends HasSubject {
  /** All of its text. */
  Span span();

  /** Its comments in order, each from its mark to the end of its line. */
  List<Span> comments();

  @Override
  default Subject subject() {
    return Subject.NONE;
  }

  /** What rules about the project may know of it once it is let go; small values, told apart by their class. */
  default List<?> facts() {
    return List.of();
  }

  /**
   * The span that a suppression comment alone on its line governs: the thing that starts next behind {@code offset}, with
   * all that belongs to it (an instruction, a YAML entry or item with its subtree).
   */
  default Optional<Span> unitBehind(int offset) {
    return Optional.empty();
  }

  /** The section that starts next behind {@code offset}: a stage of a Dockerfile. */
  default Optional<Span> sectionBehind(int offset) {
    return Optional.empty();
  }
}
