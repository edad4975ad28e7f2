package dev.plimsoll.rules.credential;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells credentials from harmless text, by the words of a name and the look of a value. */
public final class Credential {
  private static final Pattern TOKEN = Pattern.compile("(?<![A-Za-z0-9])(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,}"
      + "|glpat-[A-Za-z0-9_-]{20,}|xox[abprs]-[A-Za-z0-9-]{10,}|[sr]k_live_[A-Za-z0-9]{16,}|sk-(ant-|proj-)?[A-Za-z0-9_-]{32,}"
      + "|AIza[0-9A-Za-z_-]{35}|npm_[A-Za-z0-9]{36}|dckr_pat_[A-Za-z0-9_-]{20,}|SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}"
      + "|hf_[A-Za-z0-9]{30,}|eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,})|-----BEGIN [A-Z ]*PRIVATE KEY");
  private static final Pattern URL_PASSWORD = Pattern.compile("[a-z][a-z0-9+.-]*://([^/:@\\s]*):([^/@\\s]+)@.*");
  private static final Pattern PLACEHOLDER = Pattern.compile("(?i).*(change[-_ ]?(me|this|it)|chang(e|ez)-|example|insecure|placeholder|replace"
      + "|your|dummy|sample|todo|fixme|xxx|\\*\\*\\*|unsafe|fake|not[-_ ]?(a[-_ ]?)?secret|for[-_ ]?(dev|test|local)|dev[-_]?only|do[-_ ]not[-_ ]use"
      + "|<.*>|\\{\\{|\\[.*\\]|\\.\\.\\.).*");
  private static final Pattern REFERENCE = Pattern.compile("(?i)(/|\\./|file:|op://|vault:|ref\\+|aws[-_]?sm:|arn:|secret://|run/secrets|gcp-sm|https?://[^@]*$).*");
  private static final Set<String> SECRET_WORDS = Set.of("password", "passwd", "passphrase", "pass", "pwd", "secret", "token", "apikey",
      "secretkey", "privatekey", "pw");
  private static final Set<String> KEY_QUALIFIERS = Set.of("api", "private", "secret", "encryption", "signing", "auth", "master",
      "service", "account", "jwt", "session", "cookie", "app", "storage", "license");
  private static final Set<String> HARMLESS_WORDS = Set.of("public", "pub", "policy", "allow", "enable", "enabled", "disable", "require",
      "validate", "use", "max", "min", "no", "skip", "publishable", "anon");
  private static final List<String> WEAK_WORDS = List.of("administrator", "development", "production", "rabbitmq", "postgresql",
      "wordpress", "localhost", "nextcloud", "container", "keycloak", "database", "password", "username", "bitnami", "default", "elastic",
      "grafana", "mongodb", "mariadb", "network", "postgres", "qwerty", "redis", "secret", "service", "staging", "strong", "testing",
      "airflow", "backend", "compose", "console", "docker", "example", "random", "string", "system", "minio", "mysql", "mongo", "admin",
      "local", "super", "token", "value", "guest", "root", "user", "demo", "test", "pass", "some", "here", "very", "long", "long",
      "this", "that", "dev", "app", "web", "api", "key", "the", "foo", "bar", "baz", "abc", "asdf", "letmein", "welcome", "hello", "world",
      "jwt", "auth", "session", "cookie", "signing", "encryption", "client", "server", "master", "access", "basic", "simple", "sonar",
      "unused", "ignored", "nothing", "whatever", "none", "null", "empty", "toor", "rabbit", "data", "db", "my", "pw", "pwd", "is", "a", "in", "to", "for", "of", "and", "must", "be",
      "at", "least", "characters", "chars", "bytes", "sa", "it", "me", "now", "temp", "tmp", "initial", "safe", "good", "great");
  private static final int LEFT_OVER = 3;
  private static final int LOOKED_AT = 2000;

  private Credential() {}

  /** Whether a value under {@code name} would be a secret: {@code DB_PASSWORD} is one, {@code KEY_ALIAS} is none. */
  public static boolean isSecretName(String name) {
    List<String> words = words(name);
    if (words.isEmpty() || words.stream().anyMatch(HARMLESS_WORDS::contains)) {
      return false;
    }
    String last = words.get(words.size() - 1);
    String before = words.size() > 1 ? words.get(words.size() - 2) : "";
    if (last.equals("base") && before.equals("key")) {
      return true;
    }
    boolean bare = words.size() == 1 && (last.equals("pwd") || last.equals("pass") || last.equals("pw"));
    return SECRET_WORDS.contains(last) && !bare || last.equals("key") && (KEY_QUALIFIERS.contains(before) || words.contains("secret"));
  }

  /** Whether {@code value} is a token of a kind that is known by its look. */
  public static boolean isToken(String value) {
    String text = start(value);
    return TOKEN.matcher(text).find() && !PLACEHOLDER.matcher(text).matches();
  }

  /** Whether {@code value} is a URL with a password that somebody chose. */
  public static boolean isUrlWithPassword(String value, Collection<String> context) {
    Matcher url = URL_PASSWORD.matcher(start(value));
    return url.matches() && !url.group(2).contains("$") && !url.group(2).equalsIgnoreCase(url.group(1)) && isChosen(url.group(2), context);
  }

  /** Whether {@code value} is written out, be it weak: no reference, path, truth, number or placeholder. */
  public static boolean isWritten(String value) {
    String text = start(value).strip();
    return text.length() >= 4 && !text.contains("$") && !PLACEHOLDER.matcher(text).matches() && !REFERENCE.matcher(text).matches()
        && !text.matches("(?i)true|false|yes|no|on|off|[0-9]{1,9}|[-+]?[0-9.]+[a-z]{0,2}");
  }

  /**
   * Whether {@code value} was chosen to be secret: no reference, path, truth or placeholder, and more than the common words of
   * development set-ups and of {@code context} (the names around it).
   */
  public static boolean isChosen(String value, Collection<String> context) {
    String text = start(value).strip();
    return isWritten(text) && leftOver(text, context) > LEFT_OVER && leftOver(unleet(text), context) > LEFT_OVER;
  }

  /** How many letters and digits remain once known words are taken away; short runs of digits count as nothing. */
  private static int leftOver(String text, Collection<String> context) {
    String rest = text.toLowerCase(Locale.ROOT);
    for (String around : context) {
      for (String word : words(around)) {
        rest = word.length() > 2 && word.length() <= LOOKED_AT ? rest.replace(word, " ") : rest;
      }
    }
    StringBuilder kept = new StringBuilder();
    for (String part : rest.split("[^a-z0-9]+")) {
      String bare = part.replaceAll("^[0-9]{1,6}|[0-9]{1,6}$", "");
      for (String word : WEAK_WORDS) {
        boolean whole = word.length() < 3;
        bare = whole ? (bare.equals(word) ? "" : bare) : bare.replace(word, "");
      }
      kept.append(bare.replaceAll("^[0-9]{1,6}|[0-9]{1,6}$", ""));
    }
    return (int) kept.chars().filter(c -> c > ' ').count();
  }

  private static String start(String value) {
    return value.substring(0, Math.min(LOOKED_AT, value.length()));
  }

  private static String unleet(String text) {
    return text.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a').replace('5', 's').replace('@', 'a').replace('$', 's')
        .replace('!', 'i');
  }

  private static List<String> words(String name) {
    return Arrays.stream(name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT).split("[^a-z]+"))
        .filter(word -> !word.isEmpty()).toList();
  }
}
