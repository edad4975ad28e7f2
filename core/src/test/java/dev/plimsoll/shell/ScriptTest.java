package dev.plimsoll.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.source.Excerpt;
import dev.plimsoll.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void everyCommandIsFoundWhereverItStands() {
    assertEquals(List.of("a", "b 1", "c", "d", "e", "f", "g $(h)", "h", "i", "`j`", "j"),
        commands("a && b 1 || c; d & (e; { f; }) | g $(h) > \"$(i)\" ; `j`"));
  }

  @Test
  void compoundStatementsHoldCommands() {
    assertEquals(List.of("test -f x", "one", "two", "three"), commands("if test -f x; then one; elif two; then three; fi"));
    assertEquals(List.of("echo $i"), commands("for i in a b c; do echo $i; done"));
    assertEquals(List.of("read line", "use $line"), commands("while read line; do use $line; done < file"));
    assertEquals(List.of("one", "two", "three"), commands("case $x in a|b) one;; (c) two ;; *) three; esac"));
    assertEquals(List.of("body a", "f"), commands("f() { body a; }; f"));
    assertEquals(List.of("yes"), commands("[[ $a == b* && ( -f c || -n $d ) ]] && yes"));
    assertEquals(List.of("echo hi"), commands("(( i < 3 )) && echo hi"));
    assertEquals(List.of("echo $i"), commands("for ((i=0; i<3; i++)); do echo $i; done"));
  }

  @Test
  void wrappersRunTheirArguments() {
    assertEquals(List.of("sudo -E -u root apt-get install x", "apt-get install x"), commands("sudo -E -u root apt-get install x"));
    assertEquals(List.of("env A=1 make", "make"), commands("env A=1 make"));
    assertEquals(List.of("bash -euxc 'a && b'", "a", "b"), commands("bash -euxc 'a && b'"));
    assertEquals(List.of("sh -c \"echo \\\"$X\\\" | tee y\"", "echo \"$X\"", "tee y"), commands("sh -c \"echo \\\"$X\\\" | tee y\""));
    assertEquals(List.of("timeout -k 5 10 curl x", "curl x"), commands("timeout -k 5 10 curl x"));
    assertEquals(List.of("command -v curl"), commands("command -v curl"));
  }

  @Test
  void wordsLoseTheirQuotesAndKeepTheirExpansions() {
    Command command = script("x 'a b'\"c $D\"\\ e${F:-g} $'h' plain").commands().get(0);
    assertEquals(List.of("x", "a bc $D e${F:-g}", "h", "plain"), command.words().stream().map(ShellWord::text).toList());
    assertEquals(List.of("D", "F"), command.words().get(1).parameters().stream().map(Parameter::name).toList());
    assertTrue(command.words().get(3).isStatic() && !command.words().get(1).isStatic());
  }

  @Test
  void flagsAreFoundInClustersAndWithValues() {
    Command command = script("apt-get -qy --no-install-recommends -o Dir=/x install --target=a -t b curl").commands().get(0);
    assertTrue(command.hasFlag("-y") && command.hasFlag("--no-install-recommends") && !command.hasFlag("-n"));
    assertEquals(List.of("a"), command.flagValues("--target"));
    assertEquals(List.of("install", "curl"), command.argumentsWithout(Set.of("-o", "-t")).stream().map(ShellWord::text).toList());
  }

  @Test
  void hereDocumentsAreReadWhereTheyBelong() {
    assertEquals(List.of("cat", "after"), commands("cat <<A <<-'B' > f\nrm x\nA\n\trm y\n\tB\nafter"));
    assertEquals(List.of("one", "two"), commands("<<EOF\none\ntwo\nEOF\n"));
    assertEquals(List.of("bash", "one"), commands("bash <<EOF\none\nEOF"));
    assertEquals(List.of(), commands("<<EOF\n#!/usr/bin/env python3\nprint()\nEOF"));
  }

  @Test
  void assignmentsStandBesideTheirCommand() {
    Command command = script("A=1 B[2]='x y' C+=(p $q) run it").commands().get(0);
    assertEquals(List.of("A", "B", "C"), command.assignments().stream().map(Assignment::name).toList());
    assertEquals("run", command.name());
  }

  @Test
  void pipelinesHaveTheirStages() {
    List<Script.Pipeline> pipelines = script("a | (b; c) |& d && e").pipelines();
    assertEquals(List.of("a", "b", "d"), pipelines.get(0).commands().stream().map(Command::name).toList());
    assertEquals(1, pipelines.size());
  }

  @Test
  void spansPointIntoTheSource() {
    Source source = Source.of(Path.of("f"), "RUN a \\\n  && sh -c 'foo --bar'\n");
    Excerpt joined = new Excerpt.Builder(source).append(4, 6).append(8, 30).build(4);
    Command inner = Script.parse(joined).commands().get(2);
    assertEquals("foo --bar", inner.span().text());
    assertEquals("--bar", inner.words().get(1).span().text());
  }

  @Test
  void brokenScriptsAreReadOnAndSaidToBeBroken() {
    for (String text : List.of("a &&& b", "if a; then b", "a ) b", "echo 'x", "echo $(a", "case x in a) b", "fi; b", "a | | b", "${x", "a;; b")) {
      assertTrue(!script(text).commands().isEmpty() || !script(text).problems().isEmpty(), text);
    }
    assertEquals(List.of("a", "b"), commands("a ) b"));
    assertTrue(!script("if a; then b").problems().isEmpty());
  }

  private static List<String> commands(String text) {
    return script(text).commands().stream().map(command -> command.words().stream().map(word -> word.raw().text())
        .reduce((a, b) -> a + " " + b).orElse("")).toList();
  }

  private static Script script(String text) {
    Source source = Source.of(Path.of("script"), text);
    return Script.parse(Excerpt.of(source.span(0, text.length())));
  }
}
