package dev.plimsoll.helm.chart;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.List;

/** A dependency that a chart asks for, and what it holds of it. */
public final class ChartDependency {
  private final Requirement asked;
  private final List<Metadata> held;
  private final Source file;

  ChartDependency(Requirement asked, List<Metadata> held, Source file) {
    this.asked = asked;
    this.held = held;
    this.file = file;
  }

  public String name() {
    return asked.chartName();
  }

  /** The constraint as written; empty where there is none. */
  public String version() {
    return asked.version();
  }

  public String repository() {
    return asked.repository();
  }

  /** Whether the chart holds it, whatever its version. */
  public boolean isVendored() {
    return !held.isEmpty();
  }

  /** Whether the chart holds it in a version that it does not ask for. */
  public boolean isMismatched() {
    return isVendored() && !Dependencies.accepts(asked.version(), vendoredVersion());
  }

  /** The version that the chart holds; empty where it holds none. */
  public String vendoredVersion() {
    return held.isEmpty() ? "" : held.get(0).version();
  }

  /** Whether the one that the chart holds says that it is deprecated. */
  public boolean isDeprecated() {
    return !held.isEmpty() && Boolean.TRUE.equals(held.get(0).fields().get("deprecated"));
  }

  /** Where {@code key} of the request is written, else where its name is. */
  public Span place(String key) {
    return asked.place(key).or(() -> asked.place("name")).orElse(file.span(0, 0));
  }
}
