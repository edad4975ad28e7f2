package dev.plimsoll.rego;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.Json;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rego.value.ValueSyntaxException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares with the {@code opa} on the path on random modules; skipped where there is none.
 * {@code -Dplimsoll.rego.seed} and {@code -Dplimsoll.rego.seeds} choose the first seed and how many.
 */
final class DifferentialTest {
  private static final int SEEDS = Integer.getInteger("plimsoll.rego.seeds", 60);
  private static final int FIRST = Integer.getInteger("plimsoll.rego.seed", 1);

  @TempDir Path directory;

  @Test
  void agreesWithOpa() throws IOException, InterruptedException {
    assumeTrue(hasOpa(), "no opa on the PATH");
    StringBuilder differences = new StringBuilder();
    for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
      String difference = difference(seed, directory);
      if (!difference.isEmpty()) {
        differences.append("seed ").append(seed).append(": ").append(difference).append('\n');
      }
    }
    assertEquals("", differences.toString());
  }

  private static boolean hasOpa() {
    return Pattern.compile(File.pathSeparator).splitAsStream(System.getenv("PATH"))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "opa")));
  }

  static String difference(int seed, Path directory) throws IOException, InterruptedException {
    RandomModule random = new RandomModule(seed);
    String input = random.input();
    String module = random.text("g");
    Path file = Files.writeString(directory.resolve("m" + seed + ".rego"), module);
    Path inputFile = Files.writeString(directory.resolve("i" + seed + ".json"), input);
    String theirs = theirs(file, inputFile);
    // OPA also proves some expressions to be of the wrong type before it runs them.
    if (theirs.contains("rego_type_error")) {
      return "";
    }
    String ours = ours(module, input);
    // It gives up on some references that share variables with a comprehension or stand in a set; ordering them is no harm.
    boolean isStricter = theirs.contains("rego_unsafe_var_error") && !ours.startsWith("[rego_parse");
    if (isStricter) {
      return "";
    }
    return ours.equals(theirs) ? "" : "opa gives " + theirs + "\n  we give " + ours + "\n" + input + "\n" + module;
  }

  private static String ours(String module, String input) {
    try {
      Policy policy = Rego.compile(List.of(ModuleText.of("m.rego", module)));
      return Json.parse(Json.write(policy.query("data.g").evaluate(Json.parse(input)).value())).toString();
    } catch (RegoException e) {
      TreeSet<String> codes = new TreeSet<>();
      e.errors().forEach(error -> codes.add(error.code()));
      return codes.toString();
    }
  }

  private static String theirs(Path module, Path input) throws IOException, InterruptedException {
    Path output = Files.createTempFile(module.getParent(), "out", ".json");
    Process process = new ProcessBuilder("opa", "eval", "-d", module.toString(), "-i", input.toString(), "data.g")
        .redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return "no answer";
    }
    String text = Files.readString(output, StandardCharsets.UTF_8);
    try {
      Value answer = Json.parse(text);
      if (answer.get(StringValue.of("errors")) instanceof ArrayValue errors) {
        TreeSet<String> codes = new TreeSet<>();
        errors.forEach(error -> codes.add(((StringValue) error.get(StringValue.of("code"))).value()));
        return codes.toString();
      }
      Value result = ((ArrayValue) answer.get(StringValue.of("result"))).at(0).get(StringValue.of("expressions"));
      return ((ArrayValue) result).at(0).get(StringValue.of("value")).toString();
    } catch (ValueSyntaxException e) {
      return text;
    }
  }
}
