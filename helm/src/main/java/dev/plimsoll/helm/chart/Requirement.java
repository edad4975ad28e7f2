package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.Slice;
import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/** A dependency as {@code Chart.yaml} or {@code requirements.yaml} asks for it. */
final class Requirement {
  private final Dict fields;
  private String name;
  private boolean enabled = true;

  Requirement(Dict fields) {
    this.fields = fields;
    this.name = string("name");
  }

  Requirement copy() {
    return new Requirement(fields);
  }

  /** Its chart's name, or its alias once that has been taken. */
  String name() {
    return name;
  }

  String chartName() {
    return string("name");
  }

  String version() {
    return string("version");
  }

  String repository() {
    return string("repository");
  }

  String alias() {
    return string("alias");
  }

  String condition() {
    return string("condition");
  }

  List<?> tags() {
    return fields.get("tags") instanceof List<?> list ? list : new Slice();
  }

  List<?> imports() {
    return fields.get("import-values") instanceof List<?> list ? list : new Slice();
  }

  void takeAlias() {
    if (!alias().isEmpty()) {
      name = alias();
    }
  }

  boolean isEnabled() {
    return enabled;
  }

  void enable(boolean on) {
    enabled = on;
  }

  /** Where {@code key} is written, if it is. */
  Optional<Span> place(String key) {
    return fields.origin(key).map(origin -> origin.value());
  }

  private String string(String key) {
    return fields.containsKey(key) ? Metadata.string(fields.get(key)) : "";
  }
}
