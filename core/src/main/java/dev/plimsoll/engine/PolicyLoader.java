package dev.plimsoll.engine;

import dev.plimsoll.rule.Document;
import dev.plimsoll.rule.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Loads policies through the languages that are installed; where none are named no language is loaded. */
final class PolicyLoader {
  private PolicyLoader() {}

  static PolicyLanguage.Policies load(List<Path> paths) {
    List<Rule<?>> rules = new ArrayList<>();
    List<Document> documents = new ArrayList<>();
    List<PolicyLanguage.Extractor> extractors = new ArrayList<>();
    if (!paths.isEmpty()) {
      int languages = 0;
      for (PolicyLanguage language : ServiceLoader.load(PolicyLanguage.class, PolicyLanguage.class.getClassLoader())) {
        PolicyLanguage.Policies loaded = language.load(paths);
        rules.addAll(loaded.rules());
        documents.addAll(loaded.documents());
        extractors.addAll(loaded.extractors());
        languages++;
      }
      if (languages == 0) {
        throw new IllegalStateException("policies are named but no policy language is installed");
      }
    }
    return new PolicyLanguage.Policies(List.copyOf(rules), List.copyOf(documents), List.copyOf(extractors));
  }
}
