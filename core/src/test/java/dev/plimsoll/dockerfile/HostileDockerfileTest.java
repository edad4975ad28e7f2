package dev.plimsoll.dockerfile;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.plimsoll.dockerfile.Instruction.Invocation;
import dev.plimsoll.source.Source;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileDockerfileTest {
  @ParameterizedTest
  @ValueSource(strings = {"$(", "\"$(", "${x:-", "`", "(", "{ ", "if ", "$((", "<(", "[[ ", "for i in ", "a() ", "case x in y) ", "\"${x:-\"",
      "! ", "<<A ", "x=(", "sudo ", "sh -c '", "a[", "((", "function f ", "@(", "&& ", "| ", "'", "\\", "# ", "[\"", "[", "{\"a\":["})
  void nestingIsBounded(String opener) {
    done("FROM a\nRUN " + opener.repeat(20_000) + "\n");
    done("FROM a\nRUN <<EOF\n" + opener.repeat(100_000) + "\nEOF\n");
    done("FROM a\nENV x=" + opener.repeat(20_000) + "\nCOPY " + opener.repeat(20_000) + " y\n");
  }

  @Test
  void longInputTakesLinearTime() {
    done("FROM a\nRUN " + "x".repeat(20_000_000));
    done("FROM a\nRUN a" + " \\\n b c".repeat(100_000));
    done("FROM a\nRUN a" + " \\\n# c\n\n; b".repeat(100_000));
    done("FROM s0 AS s1\n" + chain(10_000));
    done("FROM a\n" + "RUN <<EOF\n".repeat(200_000));
    done("FROM a\nRUN " + "<<A ".repeat(10_000) + "\n" + "x\n".repeat(100_000));
    done("FROM a\nENV A=xxxxxxxxxxxxxxxxxxxx\n" + "ENV A=$A$A\n".repeat(100_000));
    done("FROM a\n" + "ENV B$A=${A#*x*x*x*x}\n".repeat(50_000));
    done("\n".repeat(1_000_000));
    done("#\n".repeat(1_000_000) + "FROM a");
    done("FROM a\nLABEL " + "a=b \\\n".repeat(300_000));
  }

  @Test
  void whatIsTooLongIsSaidSo() {
    Dockerfile file = DockerfileParser.parse(Source.of(Path.of("Dockerfile"), "FROM a\nRUN " + "x".repeat(70_000) + "\nUSER b\n"));
    assertTrue(file.errors().get(0).message().contains("longer than BuildKit's"));
    assertTrue(file.finalStage().flatMap(Stage::user).isPresent());
  }

  private static String chain(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < count; i++) {
      text.append("FROM s").append(i).append(" AS s").append(i + 1).append("\nENV V").append(i).append("=$V").append(i - 1)
          .append("x\nUSER u\nWORKDIR w\n");
    }
    return text.toString();
  }

  private static void done(String text) {
    assertTimeout(Duration.ofSeconds(5), () -> {
      Dockerfile file = DockerfileParser.parse(Source.of(Path.of("Dockerfile"), text));
      for (Instruction instruction : file.instructions()) {
        if (instruction instanceof Invocation invocation) {
          invocation.command().script().commands();
        }
        instruction.line().words().forEach(Word::references);
      }
    }, () -> text.substring(0, Math.min(60, text.length())));
  }
}
