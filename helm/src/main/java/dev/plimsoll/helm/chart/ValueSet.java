package dev.plimsoll.helm.chart;

import dev.plimsoll.engine.Renderer;
import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.value.Unreadable;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One way to install a chart: values on top of its own, and the release and cluster it is installed as and in.
 *
 * @param label names it in findings; empty for the chart's own values alone
 */
record ValueSet(String label, Dict values, Release release, Capabilities capabilities) {
  private static final String CI_SUFFIX = "-values.yaml";

  /**
   * What to render: with values from the command line that one way alone, otherwise the chart's own values, each of its
   * {@code ci/*-values.yaml} and each entry of the configuration.
   *
   * @param problems gets what cannot be read
   */
  static List<ValueSet> all(Path directory, Renderer.Request request, List<Unreadable> problems) {
    if (request.arguments().stream().anyMatch(argument -> argument.name().equals("values") || argument.name().startsWith("set"))) {
      return guarded(() -> ofArguments(request), problems).stream().toList();
    }
    List<ValueSet> sets = new ArrayList<>();
    sets.add(new ValueSet("", new Dict(), release(request.arguments(), Map.of()), capabilities(request, "", List.of())));
    for (Path file : ciValues(directory)) {
      guarded(() -> new ValueSet("ci/" + file.getFileName(), read(file), release(request.arguments(), Map.of()),
          capabilities(request, "", List.of())), problems).ifPresent(sets::add);
    }
    for (Mapping entry : request.entries()) {
      guarded(() -> ofEntry(entry, request), problems).ifPresent(sets::add);
    }
    return sets;
  }

  private interface Reading {
    ValueSet read();
  }

  private static Optional<ValueSet> guarded(Reading reading, List<Unreadable> problems) {
    try {
      return Optional.of(reading.read());
    } catch (Unreadable broken) {
      problems.add(broken);
      return Optional.empty();
    }
  }

  private static List<Path> ciValues(Path directory) {
    Path ci = directory.resolve("ci");
    if (!Files.isDirectory(ci)) {
      return List.of();
    }
    try (Stream<Path> listed = Files.list(ci)) {
      return listed.filter(file -> file.getFileName().toString().endsWith(CI_SUFFIX)).sorted().toList();
    } catch (IOException gone) {
      return List.of();
    }
  }

  private static ValueSet ofArguments(Renderer.Request request) {
    Dict values = new Dict();
    List<String> label = new ArrayList<>();
    for (Renderer.Argument argument : request.arguments()) {
      if (argument.name().equals("values")) {
        Path file = Path.of(argument.value()).toAbsolutePath().normalize();
        values = Tables.overlaid(values, read(file));
        label.add(argument.value());
      }
    }
    for (String name : List.of("set-json", "set", "set-string", "set-file")) {
      for (Renderer.Argument argument : request.arguments()) {
        if (argument.name().equals(name)) {
          apply(name, argument.value(), values, Source.of(Path.of("--" + name), argument.value()).span(0, argument.value().length()));
          label.add("--" + name + " " + argument.value());
        }
      }
    }
    return new ValueSet(String.join(" + ", label), values, release(request.arguments(), Map.of()), capabilities(request, "", List.of()));
  }

  private static void apply(String name, String line, Dict into, Span place) {
    try {
      switch (name) {
        case "set-json" -> SetParser.setJson(line, into);
        case "set" -> SetParser.set(line, into);
        case "set-string" -> SetParser.setString(line, into);
        default -> SetParser.setFile(line, into, path -> text(Path.of(path).toAbsolutePath().normalize()));
      }
    } catch (FunctionError invalid) {
      throw new Unreadable(place, "--" + name + ": " + invalid.getMessage());
    }
  }

  private static ValueSet ofEntry(Mapping entry, Renderer.Request request) {
    Path base = entry.span().source().path().toAbsolutePath().normalize().getParent();
    Dict values = new Dict();
    List<String> label = new ArrayList<>();
    for (Scalar file : strings(entry, "values")) {
      Path path = base.resolve(file.text()).normalize();
      if (!path.startsWith(base)) {
        throw new Unreadable(file.span(), "values file \"" + file.text() + "\" lies outside the directory of the configuration");
      }
      if (!Files.isRegularFile(path)) {
        throw new Unreadable(file.span(), "values file \"" + file.text() + "\" does not exist");
      }
      values = Tables.overlaid(values, read(path));
      label.add(file.text());
    }
    for (Scalar set : strings(entry, "set")) {
      apply("set", set.text(), values, set.span());
      label.add(set.text());
    }
    Map<String, String> texts = entry.strings();
    List<String> versions = strings(entry, "apiVersions").stream().map(Scalar::text).toList();
    String name = texts.getOrDefault("label", String.join(" + ", label));
    return new ValueSet(name, values, release(request.arguments(), texts),
        capabilities(request, texts.getOrDefault("kubernetesVersion", ""), versions));
  }

  private static List<Scalar> strings(Mapping entry, String key) {
    Optional<Sequence> sequence = entry.sequence(key);
    return sequence.isPresent() ? sequence.get().scalars() : entry.scalar(key).stream().toList();
  }

  private static Release release(List<Renderer.Argument> arguments, Map<String, String> entry) {
    String name = last(arguments, "name").orElse(entry.getOrDefault("name", Release.MADE_UP.name()));
    String namespace = last(arguments, "namespace").orElse(entry.getOrDefault("namespace", Release.MADE_UP.namespace()));
    return new Release(name, namespace);
  }

  private static Capabilities capabilities(Renderer.Request request, String version, List<String> apiVersions) {
    List<String> more = new ArrayList<>(apiVersions);
    request.arguments().stream().filter(argument -> argument.name().equals("api-versions"))
        .forEach(argument -> more.addAll(List.of(argument.value().split(","))));
    return new Capabilities(version.isEmpty() ? request.kubernetesVersion() : version, more);
  }

  private static Optional<String> last(List<Renderer.Argument> arguments, String name) {
    return arguments.stream().filter(argument -> argument.name().equals(name)).map(Renderer.Argument::value)
        .reduce((first, second) -> second);
  }

  private static Dict read(Path file) {
    return ChartLoader.table(new ChartFile(file.toString(), file, bytes(file)));
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > ChartFiles.LARGEST_FILE) {
        throw ChartFiles.unreadable(file, "is larger than " + ChartFiles.LARGEST_FILE + " bytes");
      }
      return ChartFiles.withoutMark(Files.readAllBytes(file));
    } catch (IOException failed) {
      throw ChartFiles.unreadable(file, "cannot be read");
    }
  }

  private static String text(Path file) {
    return new ChartFile(file.toString(), file, bytes(file)).source().text();
  }
}
