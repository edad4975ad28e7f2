package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.GoObject;
import dev.plimsoll.helm.template.Nil;
import dev.plimsoll.helm.template.Origin;
import dev.plimsoll.helm.template.Slice;
import dev.plimsoll.helm.template.Text;
import dev.plimsoll.helm.value.GoNumber;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code Chart.yaml} says, as templates see it in {@code .Chart}. */
final class Metadata implements GoObject {
  private static final Map<String, String> STRINGS = Map.ofEntries(
      Map.entry("Name", "name"), Map.entry("Home", "home"), Map.entry("Version", "version"),
      Map.entry("Description", "description"), Map.entry("Icon", "icon"), Map.entry("APIVersion", "apiVersion"),
      Map.entry("Condition", "condition"), Map.entry("Tags", "tags"), Map.entry("AppVersion", "appVersion"),
      Map.entry("KubeVersion", "kubeVersion"), Map.entry("Type", "type"));
  private static final List<String> ORDER = List.of("name", "home", "sources", "version", "description", "keywords",
      "maintainers", "icon", "apiVersion", "condition", "tags", "appVersion", "deprecated", "annotations", "kubeVersion",
      "dependencies", "type");

  private final Dict fields;
  private final String alias;
  private final boolean root;
  private List<Requirement> requirements;

  /** @param fields what the file holds, {@code requirements.yaml} included */
  Metadata(Dict fields) {
    this(fields, "", true, List.of());
    List<Requirement> read = new ArrayList<>();
    if (find("dependencies") instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Dict dependency) {
          read.add(new Requirement(dependency));
        }
      }
    }
    this.requirements = read;
  }

  private Metadata(Dict fields, String alias, boolean root, List<Requirement> requirements) {
    this.fields = fields;
    this.alias = alias;
    this.root = root;
    this.requirements = requirements;
  }

  /** A copy whose requirements can be changed apart from this one's. */
  Metadata copy(String newAlias, boolean isRoot) {
    List<Requirement> copies = new ArrayList<>();
    requirements.forEach(requirement -> copies.add(requirement.copy()));
    return new Metadata(fields, newAlias, isRoot, copies);
  }

  Dict fields() {
    return fields;
  }

  String name() {
    return alias.isEmpty() ? string("name") : alias;
  }

  String alias() {
    return alias;
  }

  String version() {
    return string("version");
  }

  String apiVersion() {
    String version = string("apiVersion");
    return version.isEmpty() ? "v1" : version;
  }

  String kubeVersion() {
    return string("kubeVersion");
  }

  boolean isLibrary() {
    return string("type").equalsIgnoreCase("library");
  }

  List<Requirement> requirements() {
    return requirements;
  }

  void requirements(List<Requirement> kept) {
    requirements = kept;
  }

  /** Where a field is written, if it is. */
  Optional<Origin> origin(String key) {
    return fields.origin(key);
  }

  private Object find(String key) {
    Object exact = fields.get(key);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, Object> entry : fields.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(key)) {
        return entry.getValue();
      }
    }
    return Nil.NIL;
  }

  private String string(String key) {
    return string(find(key));
  }

  /** A field of type string takes numbers and booleans too. */
  static String string(Object value) {
    if (value instanceof Double number) {
      boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
      return whole ? Long.toString(number.longValue()) : GoNumber.general32(number);
    }
    return value instanceof CharSequence || value instanceof Boolean ? value.toString() : "";
  }

  private Object traced(String key) {
    String value = key.equals("name") ? name() : key.equals("apiVersion") ? apiVersion() : printable(string(key));
    Optional<Span> place = fields.origin(key).map(Origin::value);
    return place.isPresent() && !value.isEmpty() ? Text.ofValue(value, place.get()) : value;
  }

  private static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      if (Character.isWhitespace(c) || c == 0xA0) {
        out.append(' ');
      } else if (!Character.isISOControl(c)) {
        out.appendCodePoint(c);
      }
    });
    return out.toString();
  }

  @Override
  public String typeName() {
    return "struct { chart.Metadata; IsRoot bool }";
  }

  @Override
  public Optional<Object> field(String name) {
    if (STRINGS.containsKey(name)) {
      return Optional.of(traced(STRINGS.get(name)));
    }
    return switch (name) {
      case "IsRoot" -> Optional.of(root);
      case "Deprecated" -> Optional.of(Boolean.TRUE.equals(find("deprecated")));
      case "Sources" -> Optional.of(strings("sources"));
      case "Keywords" -> Optional.of(strings("keywords"));
      case "Annotations" -> Optional.of(annotations());
      case "Maintainers" -> Optional.of(objects("maintainers", "*chart.Maintainer", List.of("Name", "Email", "URL")));
      case "Dependencies" -> Optional.of(objects("dependencies", "*chart.Dependency",
          List.of("Name", "Version", "Repository", "Condition", "Alias")));
      case "Metadata" -> Optional.of(this);
      default -> Optional.empty();
    };
  }

  private Slice strings(String key) {
    Slice made = new Slice("string");
    if (find(key) instanceof List<?> list) {
      list.forEach(item -> made.add(string(item)));
    }
    return made;
  }

  private Dict annotations() {
    Dict made = new Dict("map[string]string");
    if (find("annotations") instanceof Dict dict) {
      dict.forEach((key, value) -> made.put(key, string(value)));
    }
    return made;
  }

  private Slice objects(String key, String type, List<String> fields) {
    Slice made = new Slice(type);
    if (find(key) instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Dict dict) {
          made.add(Struct.of(type, dict, fields));
        }
      }
    }
    return made;
  }

  @Override
  public Object plain() {
    Dict made = new Dict();
    for (String key : ORDER) {
      Object value = find(key);
      switch (key) {
        case "sources", "keywords" -> put(made, key, strings(key));
        case "annotations" -> put(made, key, annotations());
        case "maintainers", "dependencies" -> put(made, key, value);
        case "deprecated" -> put(made, key, Boolean.TRUE.equals(value));
        default -> put(made, key, key.equals("name") ? name() : key.equals("apiVersion") ? apiVersion() : string(value));
      }
    }
    made.put("IsRoot", root);
    return made;
  }

  private static void put(Dict made, String key, Object value) {
    boolean empty = value instanceof Nil || value instanceof Boolean bool && !bool
        || value instanceof CharSequence chars && chars.length() == 0
        || value instanceof List<?> list && list.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty();
    if (!empty) {
      made.put(key, value);
    }
  }

  @Override
  public String toString() {
    return "{" + name() + " " + version() + "}";
  }
}
