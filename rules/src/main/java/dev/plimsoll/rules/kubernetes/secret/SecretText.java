package dev.plimsoll.rules.kubernetes.secret;

import dev.plimsoll.rules.credential.Credential;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whether a name and its value, or a file of settings, give a secret away. */
final class SecretText {
  private static final Set<String> KNOWN = Set.of("aws_access_key_id", "aws_secret_access_key", "aws_session_token", "oci_cli_key_content",
      "google_credentials", "gcloud_keyfile_json", "azure_storage_key", "bearer", "dockerconfigjson", "sshpass", "pgpassword");
  private static final Pattern SOUNDS_SECRET = Pattern.compile(
      "(?i)password|passwd|passphrase|secret|token|bearer|api_?key|access_?key|private_?key|credential");
  /** Last words of names that speak of a secret and hold none. */
  private static final Pattern ABOUT = Pattern.compile("(?i).*[^a-z](file|path|dir|name|names|ref|url|uri|endpoint|host|issuer|audience|ttl|timeout|expiry"
      + "|expiration|lifetime|interval|enabled|disabled|required|length|size|type|policy|header|prefix|algorithm|id)|.*(File|Path|Name|Ref|Url|Ttl)");
  /** The name of a Secret or a cluster rather than what is in it: {@code shop-oauth}, {@code etcd-cluster-1}. */
  private static final Pattern OBJECT_NAME = Pattern.compile("[a-z]+([-.][a-z]+)+(-[0-9]{1,3})?");
  /** What the name of a secret has in it, to pass over the many others at once. */
  private static final Pattern HINT = Pattern.compile("(?i)pass|pwd|pw|secret|token|key|cred|bearer");
  private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z ]{0,40}PRIVATE KEY");
  private static final Pattern SETTING = Pattern.compile("\\s*(?:export\\s+|-\\s+|\\{\\s*)?[\"']?([A-Za-z][A-Za-z0-9_.-]*)[\"']?\\s*[:=]\\s*(\\S.*)");
  private static final Pattern VALUE = Pattern.compile("\"([^\"\\s]+)\"\\s*[,;}]?|'([^'\\s]+)'[,;]?|([^\\s\"'(){}<>\\[\\],;]+)[,;]?");
  private static final Set<String> NO_VALUES = Set.of("string", "password", "secret", "token", "none", "null", "required", "optional", "basic",
      "bearer", "plain", "hash", "argon2", "bcrypt", "scram-sha-256", "trust", "file", "vault", "text");
  private static final int SHORTEST_TOKEN = 10;
  private static final int LONGEST_LINE = 500;
  private static final int MOST_LINES = 20_000;

  private SecretText() {}

  /** Whether {@code value} under {@code name} is a secret, be it a weak one. */
  static boolean isSecret(String name, String value) {
    if (value.length() >= SHORTEST_TOKEN && Credential.isToken(value)
        || value.contains("://") && Credential.isUrlWithPassword(value.strip(), List.of(name))) {
      return true;
    }
    if (!HINT.matcher(name).find()) {
      return false;
    }
    boolean named = KNOWN.contains(name.toLowerCase(Locale.ROOT).replace('-', '_')) || Credential.isSecretName(name);
    boolean password = name.toLowerCase(Locale.ROOT).contains("pass");
    return named && Credential.isWritten(value) && (password || !isObjectName(value.strip()));
  }

  /** Whether {@code name} asks for a secret that {@code value}, a placeholder perhaps, writes into the manifest. */
  static boolean asksForSecret(String name, String value) {
    String text = value.strip();
    boolean asks = HINT.matcher(name).find()
        && (SOUNDS_SECRET.matcher(name).find() && !ABOUT.matcher(name).matches() || KNOWN.contains(name.toLowerCase(Locale.ROOT)));
    boolean written = !text.isEmpty() && !text.contains("\n") && !text.contains("$") && !text.startsWith("/")
        && !text.matches("(?i)true|false|yes|no|on|off|[0-9.]+[a-z]{0,2}");
    return asks && written || value.length() >= SHORTEST_TOKEN && PRIVATE_KEY.matcher(value).find();
  }

  /** The name of the first setting in {@code file}, lines of {@code name: value} or {@code name=value}, that is surely a secret. */
  static Optional<String> secretSetting(String file) {
    return settings(file).filter(setting -> isSecretSetting(setting, true)).map(setting -> setting.group(1)).findFirst();
  }

  /** The same of one that is written out, a word of a dictionary perhaps. */
  static Optional<String> writtenSetting(String file) {
    return settings(file).filter(setting -> isSecretSetting(setting, false)).map(setting -> setting.group(1)).findFirst();
  }

  private static Stream<Matcher> settings(String file) {
    if (file.indexOf(':') < 0 && file.indexOf('=') < 0) {
      return Stream.empty();
    }
    return file.lines().limit(MOST_LINES).filter(line -> line.length() <= LONGEST_LINE).map(SETTING::matcher).filter(Matcher::matches);
  }

  private static boolean isObjectName(String value) {
    return value.length() <= LONGEST_LINE && OBJECT_NAME.matcher(value).matches();
  }

  private static boolean isSecretSetting(Matcher setting, boolean surely) {
    String name = setting.group(1);
    Matcher written = VALUE.matcher(setting.group(2).strip());
    if (!written.matches()) {
      return false;
    }
    String value = written.group(1) != null ? written.group(1) : written.group(2) != null ? written.group(2) : written.group(3);
    if (NO_VALUES.contains(value.toLowerCase(Locale.ROOT)) || !isSecret(name, value)) {
      return false;
    }
    boolean variable = name.equals(name.toUpperCase(Locale.ROOT));
    return !surely || variable || Credential.isToken(value) || Credential.isChosen(value, List.of(name)) && value.chars().anyMatch(Character::isDigit);
  }
}
