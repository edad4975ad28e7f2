package dev.plimsoll.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's page. Its fenced blocks are files, and the blocks under one heading form one project:
 *
 * <pre>
 * ```dockerfile                      a file to check, with its default name
 * ```yaml path=app/deploy.yaml       a file to check, with this name
 * ```yaml config                     the configuration of this project
 * ```dockerfile fixed                what {@code fix} makes of the block above
 * ```text                            no file
 * </pre>
 *
 * <p>{@code # expect: message} behind a line speaks of that line, alone on a line of the next one that is no such mark; the marks are
 * taken out before the check. A line without one must have no finding.
 */
public record Page(String id, String text, List<Project> projects) {
  /** The files under one heading. */
  public record Project(String heading, List<Block> files, String config) {
    boolean isClean() {
      return files.stream().allMatch(file -> file.expectations.isEmpty());
    }
  }

  /**
   * A file.
   *
   * @param text its text without marks
   * @param fixed what {@code fix} makes of it; empty where the page does not say
   */
  public record Block(String path, String text, List<Expectation> expectations, String fixed) {}

  /** A finding that must be there; a message that ends with {@code …} stands for all that start so. */
  public record Expectation(int line, String message) {
    boolean isMetBy(String found) {
      return message.endsWith("…") ? found.startsWith(message.substring(0, message.length() - 1)) : found.equals(message);
    }
  }

  private static final Pattern FENCE = Pattern.compile("^(`{3,})(\\S*)[ \\t]*(.*)$");
  private static final Pattern MARK = Pattern.compile("^(.*?)[ \\t]*(?:#|//)[ \\t]expect:[ \\t]*(.*)$");

  /** Reads the page of the rule {@code id}. */
  public static Page parse(String id, String text) {
    List<Project> projects = new ArrayList<>();
    String heading = "";
    List<Block> files = new ArrayList<>();
    String config = "";
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher fence = FENCE.matcher(line);
      if (line.startsWith("#")) {
        addProject(projects, heading, files, config);
        heading = line.replaceFirst("^#+\\s*", "");
        files = new ArrayList<>();
        config = "";
      } else if (fence.matches()) {
        int end = i + 1;
        while (end < lines.size() && !lines.get(end).strip().equals(fence.group(1))) {
          end++;
        }
        List<String> body = lines.subList(i + 1, Math.min(end, lines.size()));
        List<String> words = List.of(fence.group(3).strip().split("\\s+"));
        if (words.contains("config")) {
          config = String.join("\n", body) + "\n";
        } else if (words.contains("fixed")) {
          Block last = files.remove(files.size() - 1);
          files.add(new Block(last.path, last.text, last.expectations, String.join("\n", body) + "\n"));
        } else if (!fence.group(2).isEmpty() && !fence.group(2).equals("text") && !fence.group(2).equals("console")) {
          files.add(block(path(id, fence.group(2), words, files.size()), body));
        }
        i = end;
      }
    }
    addProject(projects, heading, files, config);
    return new Page(id, text, List.copyOf(projects));
  }

  private static void addProject(List<Project> projects, String heading, List<Block> files, String config) {
    if (!files.isEmpty()) {
      projects.add(new Project(heading, List.copyOf(files), config));
    }
  }

  private static String path(String id, String language, List<String> words, int number) {
    for (String word : words) {
      if (word.startsWith("path=")) {
        return word.substring("path=".length());
      }
    }
    String count = number == 0 ? "" : "-" + (number + 1);
    return switch (language) {
      case "dockerfile" -> number == 0 ? "Dockerfile" : "Dockerfile" + count;
      case "json" -> "manifest" + count + ".json";
      case "yaml" -> (id.startsWith("compose/") ? "compose" : "manifest") + count + ".yaml";
      default -> "file" + count + "." + language;
    };
  }

  private static Block block(String path, List<String> body) {
    List<String> kept = new ArrayList<>();
    List<Expectation> expectations = new ArrayList<>();
    for (String line : body) {
      Matcher mark = MARK.matcher(line);
      if (!mark.matches()) {
        kept.add(line);
      } else if (mark.group(1).isBlank()) {
        expectations.add(new Expectation(kept.size() + 1, mark.group(2).strip()));
      } else {
        kept.add(mark.group(1));
        expectations.add(new Expectation(kept.size(), mark.group(2).strip()));
      }
    }
    return new Block(path, String.join("\n", kept) + "\n", expectations, "");
  }
}
