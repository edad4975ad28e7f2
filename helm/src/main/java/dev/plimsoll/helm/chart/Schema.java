package dev.plimsoll.helm.chart;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.Go;
import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Nil;
import dev.plimsoll.helm.template.Origin;
import dev.plimsoll.helm.template.Slice;
import dev.plimsoll.helm.value.JsonWriter;
import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A JSON schema of draft 4 to 2020-12, as far as it judges structure: formats are not asserted, and what a reference outside
 * the schema stands for accepts everything.
 */
final class Schema {
  /** What is wrong where: a dotted path, the value's place and a fact about it. */
  record Violation(String path, Span place, String fact) {}

  /** A value with its dotted path and the place that stands for it. */
  private record At(Object value, String path, Span place) {
    At entry(Dict dict, String key) {
      Span inner = dict.origin(key).map(Origin::value).orElse(place);
      return new At(dict.get(key), path.isEmpty() ? key : path + "." + key, inner);
    }

    At item(List<?> list, int index) {
      Span inner = list instanceof Slice slice ? slice.origin(index).map(Origin::value).orElse(place) : place;
      return new At(list.get(index), path + "[" + index + "]", inner);
    }

    Violation is(String fact) {
      return new Violation(path, place, fact);
    }
  }

  private static final int DEPTH = 100;
  private static final int MOST = 100;

  private final Object root;
  private final Map<String, Object> named = new HashMap<>();
  private final Map<String, Optional<Pattern>> patterns = new HashMap<>();

  private Schema(Object root) {
    this.root = root;
    index(root, 0);
  }

  static Schema of(Object json) {
    return new Schema(json);
  }

  /** All that {@code value} violates, up to a hundred facts. */
  List<Violation> check(Object value, Span place) {
    List<Violation> found = new ArrayList<>();
    check(root, new At(value, "", place), found, 0);
    return found.size() > MOST ? found.subList(0, MOST) : found;
  }

  private void index(Object schema, int depth) {
    if (depth > DEPTH) {
      return;
    }
    if (schema instanceof Dict dict) {
      for (String key : List.of("$id", "id", "$anchor")) {
        if (dict.get(key) instanceof String name) {
          named.putIfAbsent(key.equals("$anchor") ? "#" + name : name, dict);
        }
      }
      dict.values().forEach(inner -> index(inner, depth + 1));
    } else if (schema instanceof List<?> list) {
      list.forEach(inner -> index(inner, depth + 1));
    }
  }

  private boolean accepts(Object schema, At at, int depth) {
    List<Violation> found = new ArrayList<>();
    check(schema, at, found, depth);
    return found.isEmpty();
  }

  private void check(Object schema, At at, List<Violation> found, int depth) {
    if (depth > DEPTH || found.size() > MOST) {
      return;
    }
    if (Boolean.FALSE.equals(schema)) {
      found.add(at.is("is not allowed"));
    }
    if (!(schema instanceof Dict dict)) {
      return;
    }
    if (dict.get("$ref") instanceof String reference) {
      resolve(reference).ifPresent(target -> check(target, at, found, depth + 1));
    }
    type(dict, at, found);
    choices(dict, at, found, depth);
    Object value = at.value;
    if (value instanceof CharSequence text) {
      string(dict, at, text.toString(), found);
    } else if (value instanceof Double || value instanceof Int) {
      number(dict, at, found);
    } else if (value instanceof Dict object) {
      object(dict, at, object, found, depth);
    } else if (value instanceof List<?> list) {
      array(dict, at, list, found, depth);
    }
  }

  private Optional<Object> resolve(String reference) {
    if (named.containsKey(reference)) {
      return Optional.of(named.get(reference));
    }
    int hash = reference.indexOf('#');
    if (hash > 0 && !named.containsKey(reference.substring(0, hash)) || hash < 0) {
      return Optional.empty();
    }
    Object at = hash > 0 ? named.get(reference.substring(0, hash)) : root;
    String pointer = reference.substring(hash + 1);
    if (pointer.isEmpty() || !pointer.startsWith("/")) {
      return pointer.isEmpty() ? Optional.of(at) : Optional.empty();
    }
    for (String part : pointer.substring(1).split("/", -1)) {
      String key = part.replace("~1", "/").replace("~0", "~").replace("%25", "%").replace("%24", "$");
      if (at instanceof Dict dict && dict.containsKey(key)) {
        at = dict.get(key);
      } else if (at instanceof List<?> list && key.matches("[0-9]{1,6}") && Integer.parseInt(key) < list.size()) {
        at = list.get(Integer.parseInt(key));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(at);
  }

  private static void type(Dict schema, At at, List<Violation> found) {
    Object type = schema.get("type");
    List<?> types = type instanceof List<?> list ? list : type == null ? List.of() : List.of(type);
    if (!types.isEmpty() && types.stream().noneMatch(name -> isOfType(at.value, name.toString()))) {
      StringJoiner wanted = new StringJoiner(" or ");
      types.forEach(name -> wanted.add(name.toString()));
      found.add(at.is("is " + typeOf(at.value) + ", not " + wanted));
    }
    if (schema.get("enum") instanceof List<?> list && list.stream().noneMatch(one -> equal(one, at.value))) {
      StringJoiner wanted = new StringJoiner(", ");
      list.forEach(one -> wanted.add(JsonWriter.raw(one)));
      found.add(at.is("is none of " + wanted));
    }
    if (schema.containsKey("const") && !equal(schema.get("const"), at.value)) {
      found.add(at.is("is not " + JsonWriter.raw(schema.get("const"))));
    }
  }

  private static boolean isOfType(Object value, String type) {
    return switch (type) {
      case "integer" -> value instanceof Int || value instanceof Double number && number == Math.rint(number);
      case "number" -> value instanceof Int || value instanceof Double;
      default -> typeOf(value).equals(type);
    };
  }

  private static String typeOf(Object value) {
    return value instanceof CharSequence ? "string"
        : value instanceof Boolean ? "boolean"
        : value instanceof Double || value instanceof Int ? "number"
        : value instanceof Map ? "object"
        : value instanceof List ? "array" : "null";
  }

  private static boolean equal(Object left, Object right) {
    if (isNumber(left) && isNumber(right)) {
      return decimal(left).compareTo(decimal(right)) == 0;
    }
    if (left instanceof Dict first && right instanceof Dict second) {
      return first.keySet().equals(second.keySet())
          && first.keySet().stream().allMatch(key -> equal(first.get(key), second.get(key)));
    }
    if (left instanceof List<?> first && right instanceof List<?> second) {
      boolean same = first.size() == second.size();
      for (int i = 0; same && i < first.size(); i++) {
        same = equal(first.get(i), second.get(i));
      }
      return same;
    }
    return Go.deepEqual(left, right);
  }

  private static boolean isNumber(Object value) {
    return value instanceof Int || value instanceof Double;
  }

  private static BigDecimal decimal(Object value) {
    return value instanceof Int number ? BigDecimal.valueOf(number.value()) : BigDecimal.valueOf((Double) value);
  }

  private void choices(Dict schema, At at, List<Violation> found, int depth) {
    if (schema.get("allOf") instanceof List<?> all) {
      all.forEach(one -> check(one, at, found, depth + 1));
    }
    if (schema.get("anyOf") instanceof List<?> any && any.stream().noneMatch(one -> accepts(one, at, depth + 1))) {
      found.addAll(nearest(any, at, depth, "matches none of the forms allowed"));
    }
    if (schema.get("oneOf") instanceof List<?> ones) {
      long count = ones.stream().filter(one -> accepts(one, at, depth + 1)).count();
      if (count == 0) {
        found.addAll(nearest(ones, at, depth, "matches none of the forms allowed"));
      } else if (count > 1) {
        found.add(at.is("matches " + count + " forms of which one is allowed"));
      }
    }
    if (schema.containsKey("not") && accepts(schema.get("not"), at, depth + 1)) {
      found.add(at.is("has a form that is not allowed"));
    }
    if (schema.containsKey("if")) {
      String branch = accepts(schema.get("if"), at, depth + 1) ? "then" : "else";
      if (schema.containsKey(branch)) {
        check(schema.get(branch), at, found, depth + 1);
      }
    }
  }

  /** The one violation of the only form whose type fits, or else that no form does. */
  private List<Violation> nearest(List<?> forms, At at, int depth, String fact) {
    List<List<Violation>> close = new ArrayList<>();
    for (Object form : forms) {
      List<Violation> found = new ArrayList<>();
      check(form, at, found, depth + 1);
      if (found.stream().noneMatch(violation -> violation.path.equals(at.path) && violation.fact.contains(", not "))) {
        close.add(found);
      }
    }
    return close.size() == 1 ? close.get(0) : List.of(at.is(fact));
  }

  private void string(Dict schema, At at, String text, List<Violation> found) {
    int length = text.codePointCount(0, text.length());
    limit(schema, "minLength").filter(least -> length < least).ifPresent(least -> found.add(at.is("is shorter than " + least)));
    limit(schema, "maxLength").filter(most -> length > most).ifPresent(most -> found.add(at.is("is longer than " + most)));
    if (schema.get("pattern") instanceof String pattern && !finds(pattern, text)) {
      found.add(at.is("does not match \"" + pattern + "\""));
    }
  }

  private boolean finds(String pattern, String text) {
    return patterns.computeIfAbsent(pattern, Schema::compiled).map(known -> known.matcher(text).find()).orElse(true);
  }

  private static Optional<Pattern> compiled(String pattern) {
    try {
      return Optional.of(Pattern.compile(pattern));
    } catch (PatternSyntaxException beyond) {
      return Optional.empty();
    }
  }

  private static Optional<Long> limit(Dict schema, String key) {
    return isNumber(schema.getOrDefault(key, Nil.NIL)) ? Optional.of(decimal(schema.get(key)).longValue()) : Optional.empty();
  }

  private static void number(Dict schema, At at, List<Violation> found) {
    BigDecimal value = decimal(at.value);
    bound(schema, "minimum").filter(least -> value.compareTo(least) < 0)
        .ifPresent(least -> found.add(at.is("is less than " + least.toPlainString())));
    bound(schema, "maximum").filter(most -> value.compareTo(most) > 0)
        .ifPresent(most -> found.add(at.is("is more than " + most.toPlainString())));
    String lower = Boolean.TRUE.equals(schema.get("exclusiveMinimum")) ? "minimum" : "exclusiveMinimum";
    bound(schema, lower).filter(least -> value.compareTo(least) <= 0 && (!lower.equals("minimum") || value.compareTo(least) == 0))
        .ifPresent(least -> found.add(at.is("is not more than " + least.toPlainString())));
    String upper = Boolean.TRUE.equals(schema.get("exclusiveMaximum")) ? "maximum" : "exclusiveMaximum";
    bound(schema, upper).filter(most -> value.compareTo(most) >= 0 && (!upper.equals("maximum") || value.compareTo(most) == 0))
        .ifPresent(most -> found.add(at.is("is not less than " + most.toPlainString())));
    bound(schema, "multipleOf").filter(unit -> unit.signum() > 0 && value.remainder(unit).signum() != 0)
        .ifPresent(unit -> found.add(at.is("is no multiple of " + unit.toPlainString())));
  }

  private static Optional<BigDecimal> bound(Dict schema, String key) {
    Object value = schema.getOrDefault(key, Nil.NIL);
    return isNumber(value) ? Optional.of(decimal(value).stripTrailingZeros()) : Optional.empty();
  }

  private void object(Dict schema, At at, Dict object, List<Violation> found, int depth) {
    if (schema.get("required") instanceof List<?> required) {
      required.stream().filter(key -> !object.containsKey(key)).forEach(key -> found.add(at.is("lacks \"" + key + "\"")));
    }
    limit(schema, "minProperties").filter(least -> object.size() < least)
        .ifPresent(least -> found.add(at.is("has fewer than " + least + " keys")));
    limit(schema, "maxProperties").filter(most -> object.size() > most)
        .ifPresent(most -> found.add(at.is("has more than " + most + " keys")));
    Dict properties = schema.get("properties") instanceof Dict dict ? dict : new Dict();
    Dict byPattern = schema.get("patternProperties") instanceof Dict dict ? dict : new Dict();
    for (String key : object.sortedKeys()) {
      At entry = at.entry(object, key);
      boolean known = properties.containsKey(key);
      if (known) {
        check(properties.get(key), entry, found, depth + 1);
      }
      for (String pattern : byPattern.keySet()) {
        if (finds(pattern, key)) {
          known = true;
          check(byPattern.get(pattern), entry, found, depth + 1);
        }
      }
      if (!known && schema.containsKey("additionalProperties")) {
        check(schema.get("additionalProperties"), entry, found, depth + 1);
      }
      if (schema.containsKey("propertyNames") && !accepts(schema.get("propertyNames"), new At(key, key, entry.place), depth + 1)) {
        found.add(entry.is("has a name that is not allowed"));
      }
    }
    dependents(schema, at, object, found, depth);
  }

  private void dependents(Dict schema, At at, Dict object, List<Violation> found, int depth) {
    for (String keyword : List.of("dependencies", "dependentRequired", "dependentSchemas")) {
      if (!(schema.get(keyword) instanceof Dict dependents)) {
        continue;
      }
      for (String key : dependents.keySet()) {
        if (object.containsKey(key) && dependents.get(key) instanceof List<?> required) {
          required.stream().filter(other -> !object.containsKey(other))
              .forEach(other -> found.add(at.is("has \"" + key + "\" but lacks \"" + other + "\"")));
        } else if (object.containsKey(key)) {
          check(dependents.get(key), at, found, depth + 1);
        }
      }
    }
  }

  private void array(Dict schema, At at, List<?> list, List<Violation> found, int depth) {
    limit(schema, "minItems").filter(least -> list.size() < least)
        .ifPresent(least -> found.add(at.is("has fewer than " + least + " items")));
    limit(schema, "maxItems").filter(most -> list.size() > most)
        .ifPresent(most -> found.add(at.is("has more than " + most + " items")));
    Object items = schema.get("items");
    List<?> first = schema.get("prefixItems") instanceof List<?> prefix ? prefix : items instanceof List<?> tuple ? tuple : List.of();
    Object rest = items instanceof List ? schema.get("additionalItems") : items;
    for (int i = 0; i < list.size(); i++) {
      Object inner = i < first.size() ? first.get(i) : rest;
      if (inner != null) {
        check(inner, at.item(list, i), found, depth + 1);
      }
    }
    if (schema.containsKey("contains") && !Nil.NIL.equals(schema.get("contains"))) {
      boolean any = false;
      for (int i = 0; i < list.size() && !any; i++) {
        any = accepts(schema.get("contains"), at.item(list, i), depth + 1);
      }
      if (!any && limit(schema, "minContains").orElse(1L) > 0) {
        found.add(at.is("holds no item of the form that is required"));
      }
    }
    if (Boolean.TRUE.equals(schema.get("uniqueItems"))) {
      for (int i = 1; i < list.size() && i < 1000; i++) {
        for (int j = 0; j < i; j++) {
          if (equal(list.get(i), list.get(j))) {
            found.add(at.item(list, i).is("is there twice"));
          }
        }
      }
    }
  }
}
