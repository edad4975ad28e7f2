package dev.plimsoll.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.dockerfile.Instruction.Copy;
import dev.plimsoll.dockerfile.Instruction.Env;
import dev.plimsoll.dockerfile.Instruction.Label;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.dockerfile.Instruction.User;
import dev.plimsoll.shell.Command;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DockerfileParserTest {
  @Test
  void continuedLinesKeepTheirPlaces() {
    Dockerfile file = parse("""
        FROM a
        COPY --chown=app \\
          # why

          one \\
          two /to/
        """);
    Copy copy = file.all(Copy.class).get(0);
    assertEquals(List.of("one", "two"), copy.sources().stream().map(Word::text).toList());
    assertEquals(List.of(5, 6, 6), copy.line().words().stream().map(word -> word.span().line()).toList());
    assertEquals("app", copy.line().flag("chown").orElseThrow().valueSpan().text());
    assertEquals(List.of(4), copy.line().blanks().stream().map(Span::line).toList());
    assertEquals(List.of("# why"), file.comments().stream().map(Span::text).toList());
    assertEquals(6, copy.span().endLine());
  }

  @Test
  void directivesStandAtTheTopOnly() {
    Dockerfile file = parse("# syntax=docker/dockerfile:1\n# Escape=`\n# plain\n# check=skip=all\nFROM a\nRUN one `\n  two\n");
    assertEquals(List.of("syntax", "escape"), file.directives().stream().map(Directive::name).toList());
    assertEquals('`', file.escape());
    assertEquals("one   two", file.all(Run.class).get(0).command().text().text());
  }

  @Test
  void hereDocumentsHaveTheirBodies() {
    Dockerfile file = parse("FROM a\nCOPY <<one <<-\"two\" /to/\nx $y\none\n\t\tz\n\ttwo\nUSER u\n");
    List<Heredoc> heredocs = file.all(Copy.class).get(0).line().heredocs();
    assertEquals(List.of("x $y\n", "z\n"), heredocs.stream().map(Heredoc::text).toList());
    assertEquals(List.of(true, false), heredocs.stream().map(Heredoc::expands).toList());
    assertTrue(file.all(Copy.class).get(0).files().isEmpty());
    assertEquals("u", file.all(User.class).get(0).user().text());
  }

  @Test
  void triggersAreInstructionsOfTheirOwn() {
    Dockerfile file = parse("FROM a\nONBUILD RUN --mount=type=cache,dst=/c <<EOF\nmake\nEOF\n");
    Run run = file.all(Run.class).get(0);
    assertEquals("/c", run.mounts().get(0).target());
    assertEquals(List.of("make"), run.command().script().commands().stream().map(Command::name).toList());
    assertTrue(file.stages().get(0).own(Run.class).isEmpty());
  }

  @Test
  void brokenInstructionsLeaveTheRest() {
    Dockerfile file = parse("FROM a\nRUNN x\nCOPY one\nENV a=b c\nHEALTHCHECK --intervall=1s CMD x\nUSER u\n");
    assertEquals(List.of("instruction \"RUNN\" is unknown", "\"COPY\" needs a source and a destination", "\"c\" has no equals sign",
        "flag \"--intervall\" is unknown"), file.errors().stream().map(SyntaxError::message).toList());
    assertEquals(List.of("RUN", "", "", "--interval"), file.errors().stream().map(SyntaxError::replacement).toList());
    assertEquals("a", file.all(Env.class).get(0).pairs().get(0).key());
    assertEquals("u", file.all(User.class).get(0).user().text());
  }

  @Test
  void stagesInheritWhatTheirParentsSet() {
    Dockerfile file = parse("""
        ARG TAG=1
        FROM alpine:$TAG AS Base
        ENV A=one
        ARG B=two
        USER app
        SHELL ["/bin/bash", "-c"]
        FROM base AS next
        ENV A=$A-$B C=$A D=$TAG
        RUN x
        FROM other
        RUN y
        """);
    Stage next = file.stages().get(1);
    Env env = next.own(Env.class).get(0);
    assertEquals("alpine:1", file.stages().get(0).image().value());
    assertEquals(List.of("one-two", "one", ""), env.pairs().stream().map(pair -> next.expand(pair.value(), env).value()).toList());
    assertEquals(List.of("TAG"), next.expand(env.pairs().get(2).value(), env).undefined());
    assertEquals("app", next.user().orElseThrow().user().text());
    assertEquals(List.of("bash", "sh"), file.all(Run.class).stream().map(run -> run.command().shell()).toList());
    assertEquals("next", file.stageOf(next.own(Run.class).get(0)).flatMap(Stage::name).orElseThrow());
    assertFalse(file.stages().get(2).hasPlainBase());
  }

  @Test
  void aFileWithoutFromIsOneStage() {
    Dockerfile file = parse("USER u\nRUN x\n");
    assertEquals(1, file.stages().size());
    assertTrue(file.stages().get(0).from().isEmpty() && file.errors().isEmpty());
  }

  @Test
  void referencesHaveTheirPlaces() {
    Dockerfile file = parse("FROM a\nLABEL x=\"${ONE:-$TWO}\" y='$NOT' z=\\$NOR\n");
    List<Reference> references = file.all(Label.class).get(0).pairs().stream().flatMap(pair -> pair.value().references().stream()).toList();
    assertEquals(Map.of("ONE", "${ONE:-$TWO}", "TWO", "$TWO"),
        Map.of(references.get(0).name(), references.get(0).span().text(), references.get(1).name(), references.get(1).span().text()));
    assertEquals(2, references.size());
    assertTrue(references.get(0).hasDefault() && !references.get(1).hasDefault());
  }

  @Test
  void commentsGovernWhatComesNext() {
    Dockerfile file = parse("# check=skip=all\n# one\nFROM a AS s\n# two\nRUN x \\\n  y\n");
    int two = file.comments().get(2).end();
    assertEquals("RUN x \\\n  y", file.unitBehind(two).orElseThrow().text());
    assertEquals(file.span(), file.unitBehind(file.comments().get(0).end()).orElseThrow());
    assertEquals(6, file.sectionBehind(file.comments().get(1).end()).orElseThrow().endLine());
  }

  @Test
  void theContextLeavesOutWhatItsPatternsSay() {
    DockerIgnore ignore = DockerIgnore.parse("# note\n*.log\n**/tmp\n!keep.log\nbuild/\n/a?c[0-9]\n");
    for (String out : List.of("x.log", "tmp", "a/b/tmp/c", "build/x", "abc1", "./x.log", "build")) {
      assertTrue(ignore.excluding(out).isPresent(), out);
    }
    for (String in : List.of("keep.log", "a/x.log", "tmpx", "buildx", "abcd", ".")) {
      assertTrue(ignore.excluding(in).isEmpty(), in);
    }
    assertTrue(DockerIgnore.parse("*").excluding(".").isPresent());
    assertTrue(DockerIgnore.parse("*\n!src").excluding(".").isEmpty());
  }

  @Test
  void imageNamesComeApart() {
    assertEquals(new ImageReference("docker.io", "debian", "12", ""), ImageReference.parse("debian:12").orElseThrow());
    assertEquals(new ImageReference("localhost:5000", "a/b", "", ""), ImageReference.parse("localhost:5000/a/b").orElseThrow());
    assertEquals(new ImageReference("docker.io", "debian", "", ""), ImageReference.parse("docker.io/library/debian").orElseThrow());
    for (String wrong : List.of("Debian", "a:", "a@sha256:1", "a//b", "", "a b", "-a", "a:b:c")) {
      assertTrue(ImageReference.parse(wrong).isEmpty(), wrong);
    }
  }

  private static Dockerfile parse(String text) {
    return DockerfileParser.parse(Source.of(Path.of("Dockerfile"), text));
  }
}
