package dev.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.engine.ConfigReader;
import dev.plimsoll.engine.RuleCatalogue;
import dev.plimsoll.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Holds the README to what the program does. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir
  Path directory;

  @Test
  void libraryExampleCompilesAndPrintsWhatIsSaid() throws Exception {
    Path source = directory.resolve("Example.java");
    Files.writeString(source, blocks("java").get(0));
    int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp", System.getProperty("java.class.path"),
        "-d", directory.toString(), source.toString());
    assertEquals(0, failed);
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, getClass().getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    String line = printed.toString(StandardCharsets.UTF_8).strip();
    assertTrue(Files.readString(ROOT.resolve("README.md")).contains("It prints `" + line + "`."), line);
  }

  @Test
  void commandsThatAreShownExist() throws IOException {
    int seen = 0;
    for (String block : blocks("console")) {
      for (String line : block.lines().filter(text -> text.contains("./plimsoll ")).toList()) {
        String words = line.replaceAll("#.*|< \\S+", "").strip().replaceAll("\\)$", "");
        List<String> arguments = Arrays.asList(words.substring(words.indexOf("./plimsoll ") + 11).strip().split("\\s+"));
        Command command = Subcommand.of(arguments.get(0)).orElseThrow(() -> new AssertionError(line)).command();
        new CommandLine(command.spec()).parseArgs(arguments.subList(1, arguments.size()).toArray(String[]::new));
        seen++;
      }
    }
    assertTrue(seen > 10, "commands seen: " + seen);
  }

  @Test
  void configurationThatIsShownIsRight() throws IOException {
    String shown = blocks("yaml").stream().filter(block -> block.startsWith("extends:")).findFirst().orElseThrow();
    ConfigReader.read(Source.of(directory.resolve(".plimsoll.yaml"), shown), RuleCatalogue.installed());
  }

  @Test
  void findingThatIsShownIsTheSamples() throws IOException {
    String report = Files.readString(ROOT.resolve("samples/expected/report.txt"));
    for (String block : blocks("text")) {
      assertTrue(report.contains(block), block);
    }
  }

  private static List<String> blocks(String language) throws IOException {
    Matcher matcher = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$").matcher(Files.readString(ROOT.resolve("README.md")));
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
