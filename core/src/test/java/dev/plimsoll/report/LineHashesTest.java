package dev.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds the hash to values that GitHub's upload action computes. */
class LineHashesTest {
  @Test
  void emptyTextHasTheHashOfItsEnd() {
    assertEquals(List.of("c129715d7a2bc9a3:1"), hashes("", 1));
  }

  @Test
  void blanksDoNotCount() {
    assertEquals(List.of("271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"),
        hashes(" a\nb\n  \t\tc\n d", 4));
  }

  @Test
  void lineBreaksAreAllAlike() {
    assertEquals(hashes("one\ntwo\n\nthree\n", 4), hashes("one\r\ntwo\r\n\r\nthree\r\n", 4));
    assertEquals(hashes("one\ntwo\n\nthree\n", 4), hashes("one\rtwo\r\rthree\r", 4));
  }

  @Test
  void equalBlocksAreCounted() {
    String line = "x".repeat(200) + "\n";
    assertEquals(List.of("1", "2", "3"),
        hashes(line.repeat(3), 3).stream().map(hash -> hash.substring(hash.indexOf(':') + 1)).toList());
  }

  @Test
  void onlyTheNextHundredCharactersMatter() {
    String first = "a".repeat(100);
    assertEquals(hashes(first + "b\n", 1), hashes(first + "c\n", 1));
    assertNotEquals(hashes("a\nb", 1), hashes("a\nc", 1));
  }

  private static List<String> hashes(String text, int lines) {
    LineHashes hashes = LineHashes.of(text);
    return IntStream.rangeClosed(1, lines).mapToObj(hashes::line).toList();
  }
}
