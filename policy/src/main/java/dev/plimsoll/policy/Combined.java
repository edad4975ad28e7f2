package dev.plimsoll.policy;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rule.Document;
import dev.plimsoll.yaml.YamlDocument;
import java.util.List;

/**
 * A document kept for policies that look at several at once.
 *
 * @param document where it stands; its own text is read again when a finding is printed
 */
record Combined(Document document, Value contents) {
  static List<Combined> facts(Document document) {
    boolean is = document instanceof Dockerfile || document instanceof YamlDocument;
    return is ? new InputForm.Plain().inputs(document).stream().map(value -> new Combined(document, value)).toList() : List.of();
  }
}
