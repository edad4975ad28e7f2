package dev.plimsoll.report;

import dev.plimsoll.engine.Report;
import dev.plimsoll.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Names for findings that stay when lines move: from rule, path and the line's text, and which one of equal ones it is. */
final class Fingerprints {
  private final Map<String, Integer> counts = new HashMap<>();

  /** 32 hexadecimal digits, unique within one run of this object over a report's findings in their order. */
  String next(Report report, Finding finding) {
    String text = finding.span().source().lineText(finding.span().line()).strip();
    String key = finding.rule() + '\0' + report.relativeToRoot(finding.span().source().path()) + '\0' + text;
    return hash(key + '\0' + counts.merge(key, 1, Integer::sum));
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
