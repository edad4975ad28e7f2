package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Instruction.Copy;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.dockerfile.Mount;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place where a Dockerfile takes an image that is no stage of its own.
 *
 * @param name the reference with the arguments' defaults put in
 */
record ImageUse(String name, Span span) {
  /** All images that are known: those that only the build names are left out. */
  static List<ImageUse> of(Dockerfile file) {
    List<ImageUse> found = new ArrayList<>();
    for (Stage stage : file.stages()) {
      if (stage.from().isPresent() && stage.parent().isEmpty() && stage.image().isKnown() && stage.image().isValid()) {
        add(stage.image().value(), stage.from().get().image().span(), found);
      }
      for (Copy copy : stage.all(Copy.class)) {
        copy.from().ifPresent(flag -> reference(file, stage, flag.value(), flag.valueSpan(), found));
      }
      for (Run run : stage.all(Run.class)) {
        for (Mount mount : run.mounts()) {
          mount.option("from").ifPresent(from -> reference(file, stage, from, mount.span(), found));
        }
      }
    }
    return found;
  }

  private static void reference(Dockerfile file, Stage stage, String name, Span span, List<ImageUse> found) {
    boolean isStage = file.stage(name, stage).isPresent() || stage.name().equals(Optional.of(name.toLowerCase(Locale.ROOT)));
    if (!isStage && name.indexOf('$') < 0 && !name.matches("[0-9]+")) {
      add(name, span, found);
    }
  }

  private static void add(String name, Span span, List<ImageUse> found) {
    if (!name.isEmpty()) {
      found.add(new ImageUse(name, span));
    }
  }
}
