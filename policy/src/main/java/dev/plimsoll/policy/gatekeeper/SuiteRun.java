package dev.plimsoll.policy.gatekeeper;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.plimsoll.engine.PolicyLanguage;
import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.policy.test.TestOutcome;
import dev.plimsoll.rule.Document;
import dev.plimsoll.rule.Unparsed;
import dev.plimsoll.source.Source;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs one of Gatekeeper's suites: templates and constraints put to objects, with what they should say. */
public final class SuiteRun {
  private final Path file;
  private final Mapping suite;
  private final List<TestOutcome> outcomes = new ArrayList<>();

  /** A suite that cannot be run as it is written; the message says why. */
  private static final class Unusable extends Exception {
    Unusable(String message) {
      super(message, null, false, false);
    }
  }

  /** The suite {@code root} of {@code file}, next to which the files that it names lie. */
  public SuiteRun(Path file, Mapping root) {
    this.file = file;
    this.suite = root;
  }

  public static boolean isSuite(Mapping root) {
    return root.text("kind").filter("Suite"::equals).isPresent()
        && root.text("apiVersion").filter(version -> version.startsWith("test.gatekeeper.sh/")).isPresent();
  }

  /** Runs the cases whose names, behind the file's path, are wanted. */
  public List<TestOutcome> run(Predicate<String> isWanted) {
    for (Mapping test : suite.mappings("tests")) {
      String name = test.text("name").orElse("");
      if (test.isTrue("skip") || suite.isTrue("skip")) {
        add(test, name, TestOutcome.Status.SKIPPED, "");
        continue;
      }
      try {
        run(test, name, isWanted);
      } catch (Unusable | PolicyLanguage.NotEvaluated e) {
        add(test, name, TestOutcome.Status.ERROR, e.getMessage());
      }
    }
    return outcomes;
  }

  private void run(Mapping test, String name, Predicate<String> isWanted) throws Unusable {
    GatekeeperRules rules = new GatekeeperRules();
    for (String part : List.of("template", "constraint", "expansion")) {
      Optional<String> path = test.text(part);
      if (path.isPresent()) {
        boolean taken = false;
        for (YamlDocument document : documents(path.get())) {
          taken |= document.root() instanceof Mapping root && rules.add(root);
        }
        if (!taken) {
          throw new Unusable(path.get() + " holds no " + part);
        }
      } else if (!part.equals("expansion")) {
        throw new Unusable("test names no " + part);
      }
    }
    List<Judge> judges = rules.judges();
    if (test.isTrue("invalid")) {
      boolean refused = !rules.defects().isEmpty();
      add(test, name, refused ? TestOutcome.Status.PASSED : TestOutcome.Status.FAILED,
          refused ? "" : "template and constraint are valid");
      return;
    }
    if (!rules.defects().isEmpty()) {
      throw new Unusable(((Unparsed) rules.defects().get(0)).reason());
    }
    for (Mapping one : test.mappings("cases")) {
      String full = name + "/" + one.text("name").orElse("");
      if (isWanted.test(file + "/" + full)) {
        runCase(one, full, judges, rules.reviews());
      }
    }
  }

  private void runCase(Mapping one, String name, List<Judge> judges, Reviews reviews) {
    if (one.isTrue("skip")) {
      add(one, name, TestOutcome.Status.SKIPPED, "");
      return;
    }
    try {
      List<YamlDocument> objects = documents(one.text("object").orElseThrow(() -> new Unusable("case names no object")));
      if (objects.size() != 1) {
        throw new Unusable("object's file holds " + objects.size() + " documents");
      }
      List<Review> known = new ArrayList<>();
      for (var path : one.scalars("inventory")) {
        for (YamlDocument document : documents(path.text())) {
          KubernetesObject.of(document).forEach(object -> known.add(Review.of(object)));
        }
      }
      Inventory inventory = Inventory.of(known);
      List<String> messages = new ArrayList<>();
      for (KubernetesObject object : KubernetesObject.of(objects.get(0))) {
        for (Review review : reviews.of(object)) {
          for (Judge judge : judges) {
            judge.violations(review, inventory.value(), inventory.namespaces()).forEach(found -> messages.add(found.message()));
          }
        }
      }
      String problem = problem(one.mappings("assertions"), messages);
      add(one, name, problem.isEmpty() ? TestOutcome.Status.PASSED : TestOutcome.Status.FAILED, problem);
    } catch (Unusable | PolicyLanguage.NotEvaluated e) {
      add(one, name, TestOutcome.Status.ERROR, e.getMessage());
    }
  }

  /** What is wrong with the messages; empty if each assertion holds. */
  private static String problem(List<Mapping> assertions, List<String> messages) throws Unusable {
    if (assertions.isEmpty()) {
      throw new Unusable("case asserts nothing");
    }
    for (Mapping assertion : assertions) {
      String pattern = assertion.text("message").orElse("");
      long count = count(pattern, messages);
      String wanted = assertion.text("violations").orElse("yes");
      boolean holds = switch (wanted) {
        case "yes", "true" -> count > 0;
        case "no", "false" -> count == 0;
        default -> wanted.equals(Long.toString(count));
      };
      if (!holds) {
        String about = pattern.isEmpty() ? "" : " with \"" + pattern + "\"";
        return "wanted violations" + about + ": " + wanted + ", got " + count + " of " + messages;
      }
    }
    return "";
  }

  private static long count(String pattern, List<String> messages) throws Unusable {
    try {
      Pattern compiled = Pattern.compile(pattern);
      return messages.stream().filter(message -> compiled.matcher(message).find()).count();
    } catch (PatternSyntaxException e) {
      throw new Unusable("message \"" + pattern + "\" is no regular expression");
    }
  }

  private List<YamlDocument> documents(String name) throws Unusable {
    Path path = file.resolveSibling(name).normalize();
    try {
      List<YamlDocument> documents = new ArrayList<>();
      Source source = Source.of(path, new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
      for (Document document : YamlParser.documents(source)) {
        if (document instanceof Unparsed unparsed) {
          throw new Unusable(path + ": " + unparsed.reason());
        }
        documents.add((YamlDocument) document);
      }
      return documents;
    } catch (IOException e) {
      throw new Unusable(name + " cannot be read");
    }
  }

  private void add(YamlNode at, String name, TestOutcome.Status status, String message) {
    String place = file + ":" + at.place().line();
    outcomes.add(new TestOutcome(file.toString(), name, place, status, String.valueOf(message), List.of()));
  }
}
