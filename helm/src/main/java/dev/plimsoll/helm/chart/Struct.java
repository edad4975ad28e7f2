package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.Fmt;
import dev.plimsoll.helm.template.Function;
import dev.plimsoll.helm.template.GoObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A Go struct with fields and methods given one by one.
 *
 * @param typeName what {@code %T} prints
 * @param fields its exported fields
 * @param methods its methods by name
 * @param printed what printing it writes; the fields in braces where empty
 */
record Struct(String typeName, Dict fields, Map<String, Function> methods, String printed) implements GoObject {
  /** A struct whose fields are strings read from {@code dict}, each under its own name in lower camel case. */
  static Struct of(String typeName, Dict dict, List<String> names) {
    Dict fields = new Dict();
    for (String name : names) {
      String key = name.equals("URL") ? "url" : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
      fields.put(name, dict.containsKey(key) ? Metadata.string(dict.get(key)) : "");
    }
    return new Struct(typeName, fields, Map.of(), "");
  }

  @Override
  public Optional<Object> field(String name) {
    return fields.containsKey(name) ? Optional.of(fields.traced(name)) : Optional.empty();
  }

  @Override
  public Optional<Function> method(String name) {
    return Optional.ofNullable(methods.get(name));
  }

  @Override
  public Object plain() {
    return fields;
  }

  @Override
  public String toString() {
    if (!printed.isEmpty()) {
      return printed;
    }
    StringJoiner joined = new StringJoiner(" ", typeName.startsWith("*") ? "&{" : "{", "}");
    fields.values().forEach(value -> joined.add(Fmt.value(value)));
    return joined.toString();
  }
}
