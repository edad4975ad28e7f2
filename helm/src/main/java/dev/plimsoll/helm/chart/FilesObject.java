package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.function.PathLibrary;
import dev.plimsoll.helm.function.Methods;
import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.Function;
import dev.plimsoll.helm.template.GoObject;
import dev.plimsoll.helm.template.Slice;
import dev.plimsoll.helm.template.Text;
import dev.plimsoll.helm.template.Trail;
import dev.plimsoll.helm.value.Bytes;
import dev.plimsoll.helm.value.YamlWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code .Files}: the files of a chart by name. */
final class FilesObject implements GoObject {
  private final Map<String, ChartFile> files = new TreeMap<>();

  FilesObject(List<ChartFile> from) {
    from.forEach(file -> files.put(file.name(), file));
  }

  @Override
  public String typeName() {
    return "engine.files";
  }

  @Override
  public String kind() {
    return "map";
  }

  @Override
  public boolean isTrue() {
    return !files.isEmpty();
  }

  @Override
  public Dict entries() {
    Dict made = new Dict("engine.files");
    files.forEach((name, file) -> made.put(name, new Bytes(file.data(), file.source().text())));
    return made;
  }

  @Override
  public Optional<Function> method(String name) {
    return switch (name) {
      case "Get" -> Optional.of(Methods.of(name, "string", args -> text((String) args[0])));
      case "GetBytes" -> Optional.of(Methods.of(name, "string", args -> bytes((String) args[0])));
      case "Glob" -> Optional.of(Methods.of(name, "string", args -> matching((String) args[0])));
      case "AsConfig" -> Optional.of(Methods.of(name, "", args -> config()));
      case "AsSecrets" -> Optional.of(Methods.of(name, "", args -> secrets()));
      case "Lines" -> Optional.of(Methods.of(name, "string", args -> lines((String) args[0])));
      default -> Optional.empty();
    };
  }

  private Text text(String name) {
    ChartFile file = files.get(name);
    if (file == null) {
      return Text.of("");
    }
    String text = file.source().text();
    return Text.ofValue(text, file.source().span(0, text.length()));
  }

  private Bytes bytes(String name) {
    ChartFile file = files.get(name);
    return file == null ? new Bytes(new byte[0], "") : new Bytes(file.data(), file.source().text());
  }

  private FilesObject matching(String pattern) {
    Glob glob = Glob.ofFiles(pattern);
    return new FilesObject(files.values().stream().filter(file -> glob.matches(file.name())).toList());
  }

  private Text config() {
    Dict made = new Dict("map[string]string");
    files.forEach((name, file) -> made.put(PathLibrary.base(name), text(name)));
    return yaml(made);
  }

  private Text secrets() {
    Dict made = new Dict("map[string]string");
    files.forEach((name, file) -> made.put(PathLibrary.base(name), Base64.getEncoder().encodeToString(file.data())));
    return yaml(made);
  }

  private static Text yaml(Dict dict) {
    Text text = YamlWriter.compact(dict, Trail.EMPTY);
    return text.slice(0, text.length() - (text.toString().endsWith("\n") ? 1 : 0));
  }

  private Slice lines(String name) {
    ChartFile file = files.get(name);
    if (file == null || file.data().length == 0) {
      return new Slice("string");
    }
    String text = file.source().text();
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    List<String> lines = new ArrayList<>(List.of(body.split("\n", -1)));
    return Slice.strings(lines);
  }

  @Override
  public Object plain() {
    Dict made = new Dict();
    files.forEach((name, file) -> made.put(name, Base64.getEncoder().encodeToString(file.data())));
    return made;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("map[");
    entries().forEach((name, bytes) -> out.append(out.length() > 4 ? " " : "").append(name).append(':').append(bytes));
    return out.append(']').toString();
  }
}
