package dev.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.engine.Report;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReporterTest {
  @Test
  void findingShowsItsLineItsPlacesAndItsFixes() {
    assertEquals("""
        Dockerfile:1:6: warning: image "node:latest" is not pinned [dockerfile/latest-tag]
         1 | FROM node:latest
           |      ^^^^^^^^^^^
           = in Stage node
           = rendered with values-prod.yaml
           = Dockerfile:2:1: used here
           = fix: Pin it (unsafe)
           = fix: Drop the run

        1 warning in 1 file; 1 fixable with "plimsoll fix"
        checked 1 file (1 Dockerfile), 1 document, 0 objects, 12 rules
        """, Reports.text(Reports.of(Reports.full())));
  }

  @Test
  void cleanRunSaysSo() {
    assertEquals("""
        no findings
        checked 1 file (1 Dockerfile), 1 document, 0 objects, 12 rules
        """, Reports.text(Reports.of()));
  }

  @Test
  void quietLeavesOneLineAFinding() {
    String text = Reports.write(new TextReporter(new Presentation(false, true, false, "")), Reports.of(Reports.full()));
    assertEquals("Dockerfile:1:6: warning: image \"node:latest\" is not pinned [dockerfile/latest-tag]\n", text);
  }

  @Test
  void statisticsCountByRuleTheMostFrequentFirst() {
    var other = Reports.finding("yaml/duplicate-key", Severity.ERROR, Reports.DOCKERFILE.span(0, 4), "twice");
    String text = Reports.write(new TextReporter(new Presentation(false, true, true, "")), Reports.of(other, Reports.full(), Reports.full()));
    assertTrue(text.endsWith("""
              2  dockerfile/latest-tag
              1  yaml/duplicate-key

        """), text);
  }

  @Test
  void failuresOfTheRunAreTold() {
    Report report = Reports.of(List.of(), List.of(new Report.Failure(Reports.ROOT.resolve("app/x.yaml"), "cannot be read")));
    assertTrue(Reports.text(report).startsWith("x.yaml: failure: cannot be read\nno findings; 1 failure of the run itself\n"));
  }

  @Test
  void caretStandsBelowWhatItMarksBehindTabsAndWideCharacters() {
    assertEquals(List.of("    日本: x", "          ^"), excerpt("\t日本: x", 5, 6).subList(0, 2));
    assertEquals(List.of("a   b", "    ^"), excerpt("a\tb", 2, 3));
    assertEquals(List.of("e\u0301x", " ^"), excerpt("e\u0301x", 2, 3));
  }

  @Test
  void emptySpanAtTheEndOfALineIsMarkedBehindIt() {
    assertEquals(List.of("abc", "   ^"), excerpt("abc\nd", 3, 3));
  }

  @Test
  void spanOverLinesIsMarkedOnItsFirst() {
    assertEquals(List.of("abc", " ^^"), excerpt("abc\ndef", 1, 6));
  }

  @Test
  void longLineIsCroppedAroundTheSpan() {
    String line = "x".repeat(500) + "HERE" + "y".repeat(100_000);
    List<String> shown = excerpt(line, 500, 504);
    assertTrue(shown.get(0).startsWith("…xxxx") && shown.get(0).endsWith("…"), shown.get(0));
    assertEquals(shown.get(0).indexOf("HERE"), shown.get(1).indexOf("^^^^"));
    assertTrue(shown.get(0).length() <= 125);
  }

  @Test
  void cropNeverSplitsASurrogatePair() {
    List<String> shown = excerpt("\ud83d\ude00".repeat(300) + "HERE", 600, 604);
    assertFalse(shown.get(0).contains("\\u"), shown.get(0));
    assertTrue(shown.get(0).contains("HERE"));
  }

  @Test
  void nothingFromAFileReachesTheTerminalUnescaped() {
    Source hostile = Source.of(Reports.ROOT.resolve("app/::error::\u001b[2J"), "FROM a\u001b]0;title\u0007\u202eb\u009b31m\n");
    String text = Reports.text(Reports.of(Reports.finding("dockerfile/latest-tag", Severity.ERROR, hostile.span(5, 6), "a\u001b[31m\n::stop-commands::x")));
    assertFalse(text.chars().anyMatch(c -> c < ' ' && c != '\n' || c == 0x9b || c == 0x202e), text);
    assertFalse(text.lines().anyMatch(line -> line.stripLeading().startsWith("::")), text);
    assertTrue(text.startsWith("./::error::\\u001b[2J:1:6: error: a\\u001b[31m\\u000a::stop-commands::x"), text);
  }

  @Test
  void colourIsThereOnlyWhenAskedFor() {
    assertFalse(Reports.text(Reports.of(Reports.full())).contains("\u001b"));
    String painted = Reports.write(new TextReporter(new Presentation(true, false, false, "")), Reports.of(Reports.full()));
    assertTrue(painted.contains("\u001b[1;33mwarning\u001b[0m"));
    assertEquals(Reports.text(Reports.of(Reports.full())), painted.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  /** The line and the marks below it. */
  private static List<String> excerpt(String text, int start, int end) {
    Excerpt excerpt = Excerpt.of(Source.of(Reports.ROOT.resolve("f"), text).span(start, end));
    return List.of(excerpt.text(), " ".repeat(excerpt.indent()) + "^".repeat(excerpt.marks()));
  }
}
