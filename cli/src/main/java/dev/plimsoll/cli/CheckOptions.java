package dev.plimsoll.cli;

import dev.plimsoll.engine.CheckRequest;
import dev.plimsoll.engine.Renderer;
import dev.plimsoll.engine.Report;
import dev.plimsoll.rule.Spelling;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** The options that every command which checks shares: what to look at, and how. */
final class CheckOptions {
  private static final List<String> RENDERER_OPTIONS = List.of("values", "set", "set-string", "set-json");
  private static final Pattern FROM = Pattern.compile("(?im)^\\s*FROM\\s+\\S");

  private CheckOptions() {}

  static CommandSpec addTo(CommandSpec spec) {
    return spec
        .addPositional(Arguments.words("PATH", "0..*", "Files and directories; \"-\" is standard input (default: .)"))
        .addOption(Arguments.value("--config", "FILE", "Use this configuration in place of each .plimsoll.yaml"))
        .addOption(Arguments.value("--kubernetes-version", "VERSION", "The Kubernetes version to check against, as in 1.34"))
        .addOption(Arguments.values("--policy", "PATH", "Check with the policies in this file or directory too; repeatable"))
        .addOption(Arguments.values("--values", "FILE", "Render charts with this values file; repeatable"))
        .addOption(Arguments.values("--set", "KEY=VALUE", "Render charts with this value; repeatable"))
        .addOption(Arguments.values("--set-string", "KEY=VALUE", "The same, always as a string; repeatable"))
        .addOption(Arguments.values("--set-json", "KEY=JSON", "The same, as JSON; repeatable"))
        .addOption(Arguments.value("--stdin-filename", "NAME", "What to call standard input"))
        .addOption(Arguments.flag("--force-exclude", "Leave out excluded files even where they are named"));
  }

  static CheckRequest request(Arguments arguments, Terminal terminal) {
    CheckRequest request = CheckRequest.in(terminal.directory()).forceExclude(arguments.has("--force-exclude"))
        .policies(arguments.paths("--policy")).arguments(rendererArguments(arguments));
    List<String> words = arguments.words().isEmpty() ? List.of(".") : arguments.words();
    if (words.contains("-")) {
      request = request.sources(List.of(standardInput(arguments, terminal)));
    }
    request = request.paths(words.stream().filter(word -> !word.equals("-")).map(Arguments::toPath).toList());
    if (arguments.text("--config").isPresent()) {
      request = request.configuration(Arguments.toPath(arguments.text("--config").get()));
    }
    if (arguments.text("--kubernetes-version").isPresent()) {
      request = request.kubernetesVersion(kubernetesVersion(arguments.text("--kubernetes-version").get()));
    }
    return request;
  }

  /** With what {@code --fail-on} says. */
  static CheckRequest withThreshold(CheckRequest request, Arguments arguments) {
    return arguments.text("--fail-on").map(CheckOptions::threshold).map(request::threshold).orElse(request);
  }

  private static Report.Threshold threshold(String label) {
    List<String> labels = Arrays.stream(Report.Threshold.values()).map(Report.Threshold::label).toList();
    return Report.Threshold.of(label).orElseThrow(() -> new UsageException(
        "unknown threshold \"" + label + "\": one of " + String.join(", ", labels) + Spelling.hint(label, labels)));
  }

  private static List<Renderer.Argument> rendererArguments(Arguments arguments) {
    List<Renderer.Argument> found = new ArrayList<>();
    for (String option : RENDERER_OPTIONS) {
      arguments.texts("--" + option).forEach(value -> found.add(new Renderer.Argument(option, value)));
    }
    return found;
  }

  private static String kubernetesVersion(String text) {
    String version = text.startsWith("v") ? text.substring(1) : text;
    if (!version.matches("\\d{1,3}\\.\\d{1,3}(\\.\\d{1,5})?")) {
      throw new UsageException("\"" + text + "\" is no Kubernetes version: write it as in 1.34");
    }
    return version.split("\\.")[0] + "." + version.split("\\.")[1];
  }

  private static Source standardInput(Arguments arguments, Terminal terminal) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(terminal.in().readAllBytes())).toString();
    } catch (CharacterCodingException e) {
      throw new UsageException("standard input is not UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read standard input: " + e.getMessage(), e);
    }
    String guessed = FROM.matcher(text).find() ? "Dockerfile" : "stdin.yaml";
    Path path = Arguments.toPath(arguments.text("--stdin-filename").orElse(guessed));
    return Source.of(path, text.startsWith("\ufeff") ? text.substring(1) : text);
  }
}
