package dev.plimsoll.rego.syntax;

import java.util.List;

/**
 * A parsed module.
 *
 * @param packagePath without {@code data}
 */
public record Module(
    String file,
    Dialect dialect,
    Location location,
    List<String> packagePath,
    List<Import> imports,
    List<Rule> rules,
    List<Annotation> annotations) {

  /**
   * A {@code # METADATA} block.
   *
   * @param yaml its text without the comment marks
   * @param target the row of the package, import or rule that it stands above; 0 if none follows
   */
  public record Annotation(Location location, String yaml, int target) {}
}
