package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.NameReference;
import dev.plimsoll.compose.Service;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Spelling;
import dev.plimsoll.yaml.Insertion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a top-level section defines, in the file and in those read together with it.
 *
 * @param noun what one of them is called
 */
record Definitions(ComposeFile file, String section, String noun, Set<String> names) {
  static Definitions of(ComposeFile file, String section, String noun) {
    return new Definitions(file, section, noun, new HashSet<>(file.names(section)));
  }

  /** Reports {@code reference} where nothing defines it, unless a file that may do so is out of reach. */
  void reportUndefined(Service service, NameReference reference, Findings findings) {
    if (names.contains(reference.name()) || reference.isVariable() || !file.isComplete()) {
      return;
    }
    List<Fix> fixes = Insertion.set(file.root(), "{}", section, reference.name())
        .map(edit -> List.of(Fix.unsafe("Define the " + noun, List.of(edit)))).orElse(List.of());
    findings.report(service, reference.span(), noun + " \"" + reference.name() + "\" of service \"" + service.name()
        + "\" is not defined" + Spelling.hint(reference.name(), names), List.of(), section.equals("networks") || section.equals("volumes") ? fixes : List.of());
  }
}
