package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds healthchecks that do not run the command they show. */
public final class InvalidHealthcheck implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/invalid-healthcheck", Severity.ERROR, "A healthcheck does not run the command it shows")
          .tags("recommended", "reliability").fix(Fixable.UNSAFE);
  private static final Set<String> SHELL_WORDS = Set.of("||", "&&", "|", ";", ">", ">>", "<");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    Optional<YamlNode> test = service.own("healthcheck").flatMap(YamlNode::asMapping).flatMap(check -> check.find("test"));
    if (test.isEmpty()) {
      return;
    }
    if (test.get() instanceof Scalar scalar && scalar.text().matches("(?s)CMD(-SHELL)?\\s.+")) {
      String word = scalar.text().substring(0, scalar.text().indexOf(scalar.text().startsWith("CMD-SHELL") ? "L " : "D ") + 1);
      findings.report(service, scalar.span().firstLine(), "the shell of the healthcheck runs \"" + word + "\" as a command");
    } else if (test.get() instanceof Sequence list && !list.items().isEmpty() && list.scalars().size() == list.items().size()) {
      check(service, list.scalars(), findings);
    }
  }

  private static void check(Service service, List<Scalar> words, Findings findings) {
    Scalar first = words.get(0);
    switch (first.text()) {
      case "NONE" -> { }
      case "CMD" -> checkExec(service, words, findings);
      case "CMD-SHELL" -> {
        if (words.size() > 2) {
          findings.report(service, words.get(2).span().firstLine(), "\"" + words.get(2).text()
              + "\" is not part of the command: CMD-SHELL takes a single string");
        }
      }
      default -> {
        if (!first.text().contains("$")) {
          findings.report(service, first.span().firstLine(), "the list of a healthcheck starts with \"" + first.text()
              + "\", not with CMD, CMD-SHELL or NONE");
        }
      }
    }
  }

  private static void checkExec(Service service, List<Scalar> words, Findings findings) {
    Optional<Scalar> operator = words.stream().filter(word -> SHELL_WORDS.contains(word.text())).findFirst();
    boolean shell = words.size() > 1 && words.get(1).text().matches(".*\\b(sh|bash|ash|dash|zsh|pwsh|powershell|cmd(\\.exe)?)");
    if (words.size() == 2 && words.get(1).text().strip().contains(" ")) {
      findings.report(service, words.get(1).span().firstLine(), "CMD runs \"" + words.get(1).text()
          + "\" as the name of one program", Fix.unsafe("Run it by CMD-SHELL", words.get(0).span(), quoted(words.get(0))));
    } else if (operator.isPresent() && !shell) {
      findings.report(service, operator.get().span(), "\"" + operator.get().text() + "\" is an argument of \""
          + words.get(1).text() + "\", since CMD runs no shell");
    }
  }

  private static String quoted(Scalar scalar) {
    return scalar.style() == Scalar.Style.SINGLE_QUOTED ? "'CMD-SHELL'" : scalar.isPlain() ? "CMD-SHELL" : "\"CMD-SHELL\"";
  }
}
