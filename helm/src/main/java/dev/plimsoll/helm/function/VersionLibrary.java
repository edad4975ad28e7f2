package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.Library;
import java.util.Optional;

/** Sprig's functions on versions. */
final class VersionLibrary implements Library {
  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "semver" -> "string";
      case "semverCompare" -> "string, string";
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] a, Call call) {
    if (name.equals("semver")) {
      return SemanticVersion.parse((String) a[0]);
    }
    VersionConstraint constraint = VersionConstraint.parse((String) a[0]);
    return constraint.accepts(SemanticVersion.parse((String) a[1]));
  }
}
