package dev.plimsoll.helm.chart;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;

/** A render as text, as {@code helm template} prints it. */
final class Printout {
  private Printout() {}

  /** The manifests, definitions first if asked for, each under a line that names its file. */
  static String of(Rendered rendered, boolean definitions) {
    StringBuilder out = new StringBuilder();
    if (definitions) {
      rendered.definitions().forEach((name, source) -> append(out, name, source.text()));
    }
    boolean hooks = false;
    for (ManifestList.Manifest manifest : ManifestList.of(rendered)) {
      if (manifest.isHook() && !hooks) {
        hooks = true;
        trim(out);
      }
      append(out, manifest.name(), manifest.text().text());
    }
    if (!hooks) {
      trim(out);
    }
    return out.toString();
  }

  /** Every line of the manifests behind the place that wrote it. */
  static String withOrigins(Rendered rendered) {
    StringBuilder out = new StringBuilder();
    for (ManifestList.Manifest manifest : ManifestList.of(rendered)) {
      out.append("---\n# Source: ").append(manifest.name()).append('\n');
      Span text = manifest.text();
      Source source = text.source();
      for (int line = source.line(text.start()); line <= source.line(Math.max(text.start(), text.end() - 1)); line++) {
        int from = Math.max(text.start(), source.lineStart(line));
        int to = Math.min(text.end(), source.lineEnd(line));
        Span origin = source.span(firstVisible(source.text(), from, to), to).origin();
        out.append(origin.source().path()).append(':').append(origin.line()).append(": ");
        out.append(source.text(), from, to).append('\n');
      }
    }
    return out.toString();
  }

  private static int firstVisible(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static void append(StringBuilder out, String name, String text) {
    out.append("---\n# Source: ").append(name).append('\n').append(text).append('\n');
  }

  private static void trim(StringBuilder out) {
    String trimmed = out.toString().strip();
    out.setLength(0);
    out.append(trimmed).append('\n');
  }
}
