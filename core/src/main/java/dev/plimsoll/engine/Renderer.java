package dev.plimsoll.engine;

import dev.plimsoll.rule.Document;
import dev.plimsoll.source.Source;
import dev.plimsoll.yaml.Mapping;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes manifests of something that is none yet: a Helm chart, a kustomization. Found through {@link java.util.ServiceLoader}.
 * A renderer reads files below the directory it is given and nowhere else, runs nothing and opens no connection.
 */
public interface Renderer {
  /** What it renders, as the summary says it: {@code chart}. */
  String name();

  /** The names of the files that make their directory an input: {@code Chart.yaml}. */
  List<String> markers();

  /** Whether {@code file}, met on the way through a tree, makes its directory (or, an archive, itself) an input. */
  boolean claims(Path file);

  /** Whether {@code file}, a path relative to a claimed directory, belongs to the input and is no manifest of its own. */
  boolean owns(Path file);

  /** Renders the input that {@code file} claimed. What cannot be rendered becomes an Unparsed among the documents. */
  Rendering render(Path file, Request request);

  /**
   * How to render.
   *
   * @param entries the entries of the configuration's list for this renderer ({@code helm:}) whose input this is
   * @param arguments what the command line says for all inputs, as key and value: {@code values}, {@code set} …
   * @param kubernetesVersion {@code 1.34}; empty for the renderer's default
   */
  record Request(List<Mapping> entries, List<Argument> arguments, String kubernetesVersion) {}

  /** A word of the command line for renderers, {@code set} and {@code image.tag=1}. */
  record Argument(String name, String value) {}

  /**
   * What came out.
   *
   * @param documents the input's own documents (a chart's metadata), and what could not be rendered
   * @param renders one for each set of values; each is a project of its own
   */
  record Rendering(List<Document> documents, List<Render> renders) {}

  /** Rendered manifests and the name of the render, {@code ci/prod-values.yaml}; empty for the only or plain one. */
  record Render(String label, List<Source> sources) {}
}
