package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.Int;

/**
 * The release that a render pretends to install.
 *
 * @param name {@code release-name} where none is given
 * @param namespace {@code default} where none is given
 */
record Release(String name, String namespace) {
  static final Release MADE_UP = new Release("release-name", "default");

  Dict object() {
    Dict made = new Dict();
    made.put("Name", name);
    made.put("Namespace", namespace);
    made.put("IsUpgrade", false);
    made.put("IsInstall", true);
    made.put("Revision", Int.of(1));
    made.put("Service", "Helm");
    return made;
  }
}
