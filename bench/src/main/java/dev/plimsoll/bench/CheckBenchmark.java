package dev.plimsoll.bench;

import dev.plimsoll.engine.CheckRequest;
import dev.plimsoll.engine.Plimsoll;
import dev.plimsoll.engine.Report;
import dev.plimsoll.engine.RuleCatalogue;
import dev.plimsoll.rule.Document;
import dev.plimsoll.source.Source;
import dev.plimsoll.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What parsing and checking cost in a warm process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CheckBenchmark {
  private static final Path DIRECTORY = Path.of("samples/shop").toAbsolutePath();

  private RuleCatalogue catalogue;
  private String manifest;
  private String dockerfile;

  @Setup
  public void read() throws IOException {
    catalogue = RuleCatalogue.installed();
    manifest = Files.readString(DIRECTORY.resolve("deploy/backend.yaml"));
    dockerfile = Files.readString(DIRECTORY.resolve("api/Dockerfile"));
  }

  @Benchmark
  public List<Document> parseManifest() {
    List<Document> documents = new ArrayList<>();
    YamlParser.documents(Source.of(Path.of("manifest.yaml"), manifest)).forEach(documents::add);
    return documents;
  }

  @Benchmark
  public Report checkManifest() {
    return check("manifest.yaml", manifest);
  }

  @Benchmark
  public Report checkDockerfile() {
    return check("Dockerfile", dockerfile);
  }

  private Report check(String name, String text) {
    return Plimsoll.check(CheckRequest.in(Path.of(System.getProperty("java.io.tmpdir"))).sources(List.of(Source.of(Path.of(name), text))), catalogue.fresh());
  }
}
