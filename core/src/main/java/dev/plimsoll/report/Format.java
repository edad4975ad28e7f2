package dev.plimsoll.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that reports come in. A reporter's class is loaded when it is asked for. */
public enum Format {
  TEXT, JSON, SARIF, JUNIT, GITHUB, GITLAB, CHECKSTYLE;

  /** The format that users call {@code label}. */
  public static Optional<Format> of(String label) {
    for (Format format : values()) {
      if (format.label().equals(label)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Format::label).toList();
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Reporter reporter(Presentation presentation) {
    return switch (this) {
      case TEXT -> new TextReporter(presentation);
      case JSON -> new JsonReporter();
      case SARIF -> new SarifReporter(presentation.category());
      case JUNIT -> new JunitReporter();
      case GITHUB -> new GithubReporter();
      case GITLAB -> new GitlabReporter();
      case CHECKSTYLE -> new CheckstyleReporter();
    };
  }
}
