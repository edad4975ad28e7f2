package dev.plimsoll.helm.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code .helmignore} leaves out of a chart: the first rule that matches decides, a negated one leaves out the rest. */
final class IgnoreRules {
  private record Rule(Glob glob, boolean negated, boolean directories, boolean wholePath) {
    boolean matches(String path) {
      return glob.matches(wholePath ? path : path.substring(path.lastIndexOf('/') + 1));
    }
  }

  private final List<Rule> rules = new ArrayList<>();

  /** The rules of a {@code .helmignore} and Helm's own: no dot files among the templates. */
  IgnoreRules(String text) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    content.lines().forEach(this::add);
    add("templates/.?*");
  }

  private void add(String line) {
    String text = line.strip();
    if (text.isEmpty() || text.startsWith("#") || text.contains("**")) {
      return;
    }
    boolean negated = text.startsWith("!");
    text = negated ? text.substring(1) : text;
    boolean directories = text.endsWith("/");
    text = directories ? text.substring(0, text.length() - 1) : text;
    boolean wholePath = text.contains("/");
    Optional<Glob> glob = Glob.ofIgnored(text.startsWith("/") ? text.substring(1) : text);
    glob.ifPresent(known -> rules.add(new Rule(known, negated, directories, wholePath)));
  }

  boolean ignores(String path, boolean isDirectory) {
    for (Rule rule : rules) {
      if (rule.negated) {
        if (rule.directories && !isDirectory || !rule.matches(path)) {
          return true;
        }
      } else if ((!rule.directories || isDirectory) && rule.matches(path)) {
        return true;
      }
    }
    return false;
  }
}
