package dev.plimsoll.policy;

import dev.plimsoll.rego.value.Json;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rego.value.ValueSyntaxException;
import dev.plimsoll.rego.value.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The data documents beside policies: a file's content lies under the names of the directories that lead to it. */
public final class PolicyData {
  private ObjectValue value = ObjectValue.EMPTY;

  /** Whether a file is data by its name: {@code data.yaml}, what lies in a directory {@code data}, or what was itself named. */
  public static boolean isData(PolicyFiles.Found file) {
    Path path = file.source().path();
    String name = path.getFileName().toString();
    boolean inData = path.getParent() != null && path.getParent().endsWith("data");
    boolean named = path.equals(file.root()) && !name.startsWith(".");
    return name.matches("data\\.(json|ya?ml)") || named || inData;
  }

  /**
   * Adds a file's content.
   *
   * @throws ValueSyntaxException if it is not JSON or YAML, or no object
   */
  public void add(PolicyFiles.Found file) {
    Value content = file.is(".json") ? Json.parse(file.source().text()) : Yaml.parse(file.source().text());
    Path path = file.source().path();
    List<String> names = new ArrayList<>();
    if (!path.equals(file.root()) && path.getParent().startsWith(file.root())) {
      file.root().relativize(path.getParent()).forEach(part -> names.add(part.toString()));
    }
    names.removeIf(String::isEmpty);
    for (int i = names.size() - 1; i >= 0; i--) {
      content = new ObjectValue.Builder().put(names.get(i), content).build();
    }
    if (!(content instanceof ObjectValue object)) {
      throw new ValueSyntaxException("data must be an object, not " + content.typeName());
    }
    value = merged(value, object);
  }

  public ObjectValue value() {
    return value;
  }

  /** The union of both, objects merged key by key; where both have another value, the second's. */
  static ObjectValue merged(ObjectValue left, ObjectValue right) {
    ObjectValue.Builder all = new ObjectValue.Builder().putAll(left);
    right.forEach((key, given) -> all.put(key,
        given instanceof ObjectValue inner && left.get(key) instanceof ObjectValue under ? merged(under, inner) : given));
    return all.build();
  }

  /** The value with what conftest says of the file: {@code data.conftest.file}. */
  static ObjectValue withFile(ObjectValue documents, Path path) {
    Path directory = path.getParent() == null ? Path.of("") : path.getParent();
    ObjectValue file = new ObjectValue.Builder()
        .put("name", StringValue.of(path.getFileName().toString()))
        .put("dir", StringValue.of(directory.toString())).build();
    ObjectValue about = new ObjectValue.Builder().put("file", file).build();
    return merged(documents, new ObjectValue.Builder().put("conftest", about).build());
  }
}
