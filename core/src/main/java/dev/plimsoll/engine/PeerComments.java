package dev.plimsoll.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the peers write suppressions, so that a project can move over without touching a file. */
final class PeerComments {
  /** What a suppression covers. */
  enum Reach {
    /** The line it trails, or the unit behind it when it stands alone. */
    HERE,
    /** The unit behind it. */
    NEXT,
    /** The unit behind it, if that starts on the very next line. */
    ADJACENT, LINE, NEXT_LINE,
    /** The section behind it: a stage. */
    SECTION, DOCUMENT, FILE
  }

  /** Whose findings, by that peer's names (all of them when empty), are dropped where. */
  record Directive(String peer, List<String> names, Reach reach) {}

  private static final Pattern HADOLINT =
      Pattern.compile("#\\s*hadolint\\s+(global\\s+|stage\\s+)?ignore\\s*=\\s*([A-Z0-9]+(\\s*,\\s*[A-Z0-9]+)*)\\s*(#.*|\\s.*)?");
  private static final Pattern BUILDKIT = Pattern.compile("(?i)#\\s*check\\s*=\\s*(.*)");
  private static final Pattern TRIVY = Pattern.compile("#+\\s*trivy:ignore:([\\w*-]+)(.*)");
  private static final Pattern CHECKOV = Pattern.compile("#+\\s*(checkov|bridgecrew|cortex):skip=([\\w]+)(:.*)?");
  private static final Pattern DCLINT = Pattern.compile("#\\s*dclint\\s+(disable-file|disable-line|disable)((\\s+|\\s*,\\s*)[\\w-]+)*\\s*");
  private static final Pattern KICS = Pattern.compile("#\\s*kics-scan\\s+(ignore-line|ignore-block|ignore)\\s*");
  private static final String POLARIS = "polaris.fairwinds.com/";

  private PeerComments() {}

  static List<Directive> read(String comment) {
    List<Directive> found = new ArrayList<>();
    Matcher hadolint = HADOLINT.matcher(comment);
    if (hadolint.matches()) {
      String where = hadolint.group(1) == null ? "" : hadolint.group(1).strip();
      Reach reach = where.equals("global") ? Reach.FILE : where.equals("stage") ? Reach.SECTION : Reach.ADJACENT;
      found.add(new Directive("hadolint", words(hadolint.group(2)), reach));
    }
    Matcher buildkit = BUILDKIT.matcher(comment);
    if (buildkit.matches()) {
      readCheck(buildkit.group(1)).ifPresent(found::add);
    }
    Matcher trivy = TRIVY.matcher(comment);
    if (trivy.lookingAt()) {
      found.add(new Directive("trivy", trivyNames(trivy.group(1)), Reach.HERE));
    }
    Matcher checkov = CHECKOV.matcher(comment);
    if (checkov.lookingAt()) {
      found.add(new Directive("checkov", List.of(checkov.group(2)), Reach.DOCUMENT));
    }
    Matcher dclint = DCLINT.matcher(comment);
    if (dclint.matches()) {
      List<String> names = words(comment.substring(comment.indexOf(dclint.group(1)) + dclint.group(1).length()));
      found.add(new Directive("dclint", names, dclint.group(1).equals("disable-line") ? Reach.HERE : Reach.FILE));
    }
    Matcher kics = KICS.matcher(comment);
    if (kics.matches()) {
      Reach reach = switch (kics.group(1)) {
        case "ignore-line" -> Reach.NEXT_LINE;
        case "ignore-block" -> Reach.NEXT;
        default -> Reach.FILE;
      };
      found.add(new Directive("kics", List.of(), reach));
    }
    return found;
  }

  /** {@code skip=A,B;error=true}: text behind the first blank is a remark. */
  private static Optional<Directive> readCheck(String value) {
    for (String part : value.strip().split("\\s", 2)[0].split(";")) {
      if (part.toLowerCase(Locale.ROOT).startsWith("skip=")) {
        List<String> names = words(part.substring("skip=".length()));
        return Optional.of(new Directive("buildkit", names.contains("all") ? List.of() : names, Reach.NEXT));
      }
    }
    return Optional.empty();
  }

  static Optional<Directive> annotation(String key, String value) {
    if (key.equals("kube-linter.io/ignore-all")) {
      return Optional.of(new Directive("kube-linter", List.of(), Reach.DOCUMENT));
    }
    if (key.startsWith("ignore-check.kube-linter.io/")) {
      return Optional.of(new Directive("kube-linter", List.of(key.substring(key.indexOf('/') + 1)), Reach.DOCUMENT));
    }
    if (key.equals("kube-score/ignore")) {
      return Optional.of(new Directive("kube-score", words(value), Reach.DOCUMENT));
    }
    if (key.startsWith(POLARIS) && key.endsWith("exempt") && value.equals("true")) {
      String name = key.substring(POLARIS.length());
      return Optional.of(new Directive("polaris",
          name.equals("exempt") ? List.of() : List.of(name.substring(0, name.length() - "-exempt".length())), Reach.DOCUMENT));
    }
    if (key.matches("(checkov\\.io|bridgecrew\\.io|cortex\\.io)/skip\\d*")) {
      return Optional.of(new Directive("checkov", List.of(value.split("[=:\\s]", 2)[0]), Reach.DOCUMENT));
    }
    return Optional.empty();
  }

  /** {@code AVD-KSV-0017}, {@code KSV017} and {@code KSV-0017} are one check. */
  private static List<String> trivyNames(String name) {
    String bare = name.startsWith("AVD-") ? name.substring("AVD-".length()) : name;
    Matcher old = Pattern.compile("([A-Z]+)(\\d+)").matcher(bare);
    return List.of(old.matches() ? "%s-%04d".formatted(old.group(1), Integer.parseInt(old.group(2).substring(0, Math.min(6, old.group(2).length())))) : bare);
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
  }
}
