package dev.plimsoll.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule's page, read for reports. */
record Page(String markdown) {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

  /** The first paragraph that is prose, as plain text on one line; {@code otherwise} where there is none. */
  String lead(String otherwise, int longest) {
    StringBuilder text = new StringBuilder();
    boolean fenced = false;
    for (String line : markdown.lines().toList()) {
      boolean isFence = line.stripLeading().startsWith("```");
      boolean isProse = !fenced && !isFence && !line.isBlank() && !line.startsWith("#") && !line.startsWith("|");
      fenced ^= isFence;
      if (isProse) {
        text.append(text.isEmpty() ? "" : " ").append(line.strip());
      } else if (!text.isEmpty()) {
        break;
      }
    }
    return text.isEmpty() ? otherwise : crop(plain(text.toString()), longest);
  }

  /** The page without Markdown's marks in its prose. */
  String text() {
    return plain(markdown);
  }

  private static String plain(String text) {
    Matcher links = LINK.matcher(text);
    return links.replaceAll("$1").replace("`", "").replace("**", "");
  }

  private static String crop(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
