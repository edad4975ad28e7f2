package dev.plimsoll.engine;

import dev.plimsoll.rule.Document;
import dev.plimsoll.rule.Rule;
import java.nio.file.Path;
import java.util.List;

/** Reads policies and makes rules of them. Found through {@link java.util.ServiceLoader}, and loaded only where policies are named. */
public interface PolicyLanguage {
  /** The policies in {@code paths}, files or directories; a path that holds none of this language's is left to others. */
  Policies load(List<Path> paths);

  /** Whether {@code file} is written in this language; such a file is no manifest to check. */
  boolean claims(Path file, String text);

  /**
   * What was found.
   *
   * @param rules a rule for each policy, with the metadata that the policy gives; it may target {@link Document} itself to see all
   * @param documents what could not be compiled, as Unparsed with its place in the policy file
   * @param extractors what must be kept of each document for rules about the whole project
   */
  record Policies(List<Rule<?>> rules, List<Document> documents, List<Extractor> extractors) {}

  /** Keeps what a policy about the whole project needs of a document. */
  interface Extractor {
    List<?> facts(Document document);
  }

  /** Thrown by a policy's rule that cannot come to a verdict by design; the message says why, and the run fails with it. */
  final class NotEvaluated extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotEvaluated(String reason) {
      super(reason, null, false, false);
    }
  }

  /** A rule that brings its own page, since no file of the product holds it. */
  interface Documented {
    String page();
  }
}
