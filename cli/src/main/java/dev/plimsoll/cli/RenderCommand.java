package dev.plimsoll.cli;

import dev.plimsoll.engine.Renderer;
import dev.plimsoll.helm.chart.RenderedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code plimsoll render}. */
final class RenderCommand implements Command {
  private static final List<String> REPEATED = List.of("values", "set", "set-string", "set-json", "set-file", "api-versions");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description("Print what a Helm chart renders");
    return spec.addPositional(Arguments.words("CHART", "1", "A chart's directory or archive"))
        .addOption(Arguments.values("-f --values", "FILE", "Render with this values file; repeatable"))
        .addOption(Arguments.values("--set", "KEY=VALUE", "Render with this value; repeatable"))
        .addOption(Arguments.values("--set-string", "KEY=VALUE", "The same, always as a string; repeatable"))
        .addOption(Arguments.values("--set-json", "KEY=JSON", "The same, as JSON; repeatable"))
        .addOption(Arguments.values("--set-file", "KEY=FILE", "The same, with what a file holds; repeatable"))
        .addOption(Arguments.value("--name", "NAME", "The release's name (default: release-name)"))
        .addOption(Arguments.value("-n --namespace", "NAMESPACE", "The release's namespace (default: default)"))
        .addOption(Arguments.value("--kubernetes-version --kube-version", "VERSION", "The cluster's version"))
        .addOption(Arguments.values("-a --api-versions", "VERSION", "API versions that the cluster serves besides its own; repeatable"))
        .addOption(Arguments.flag("--include-crds", "Print the manifests in crds/ too"))
        .addOption(Arguments.flag("--origins", "Print the place that wrote each line in front of it"));
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws IOException {
    Path chart = Arguments.toPath(arguments.words().get(0));
    if (!Files.exists(chart)) {
      throw new UsageException("no such file or directory: " + chart);
    }
    List<Renderer.Argument> words = new ArrayList<>();
    REPEATED.forEach(name -> arguments.texts("--" + name).forEach(value -> words.add(new Renderer.Argument(name, value))));
    for (String name : List.of("name", "namespace")) {
      arguments.text("--" + name).ifPresent(value -> words.add(new Renderer.Argument(name, value)));
    }
    Renderer.Request request = new Renderer.Request(List.of(), words, arguments.text("--kubernetes-version").orElse(""));
    RenderedText rendered = RenderedText.of(chart, request, arguments.has("--include-crds"), arguments.has("--origins"));
    terminal.out().append(rendered.text());
    for (String problem : rendered.problems()) {
      terminal.err().append(problem).append('\n');
    }
    return rendered.problems().isEmpty() ? 0 : 1;
  }
}
