package dev.plimsoll.rules.dockerfile;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the names of secrets from names that only sound like one, word by word: {@code API_KEY} is one, {@code KEY_ALIAS} is none. */
final class SecretName {
  private static final Set<String> SECRET = Set.of("apikey", "auth", "credential", "credentials", "key", "keys", "password", "passwords", "pword", "passwd",
      "passphrase", "secret", "secrets", "token", "tokens", "pat");
  private static final Pattern SUFFIX = Pattern.compile(".*(password|passwd|passphrase|apikey|secretkey|privatekey|accesstoken|authtoken)");
  /** What a name speaks of when it ends in one of these words: not the secret itself. */
  private static final Set<String> ABOUT = Set.of("file", "path", "dir", "directory", "name", "alias", "id", "ids", "url", "uri", "endpoint", "host", "port", "type",
      "version", "size", "length", "ttl", "expiry", "expiration", "timeout", "algorithm", "alg", "header", "prefix", "suffix", "enabled", "enable",
      "disabled", "method", "mode", "provider", "issuer", "audience", "realm", "server", "service", "fingerprint", "policy", "format", "count", "limit",
      "field", "mount", "backend", "plugin", "required", "driver", "env", "var", "arn", "rotation", "interval", "store", "keyserver");
  private static final Set<String> PUBLIC = Set.of("public", "pub", "file", "version", "gpg", "pgp", "no", "disable", "skip", "primary", "foreign", "sort", "license",
      "cache", "partition", "ssh");
  /** Known names that the words alone would not tell. */
  private static final Set<String> KNOWN = Set.of("aws_access_key_id", "aws_secret_access_key", "aws_session_token", "github_pat", "gh_pat", "npm_auth",
      "docker_auth_config", "vault_unseal_key", "sentry_dsn", "database_url_with_password", "sshpass", "pgpassword", "mysql_pwd", "redis_pass");

  private SecretName() {}

  static boolean matches(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (KNOWN.contains(lower)) {
      return true;
    }
    List<String> words = List.of(lower.split("[_.-]+"));
    boolean secret = words.stream().anyMatch(word -> SECRET.contains(word) || SUFFIX.matcher(word).matches());
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    boolean about = ABOUT.contains(last) || words.size() > 1 && words.stream().anyMatch(PUBLIC::contains) && !isSurely(words);
    return secret && !about;
  }

  /** Whether {@code value} could be a secret: empty ones, switches, paths and addresses are none. */
  static boolean couldBe(String value) {
    return !value.isBlank() && !value.matches("(?i)true|false|yes|no|on|off|none|null|[0-9]{1,4}|basic|bearer|oauth2?|jwt|ldap|saml|oidc")
        && !value.matches("(?s)(~|\\.{0,2})/[\\w./@+-]*|[A-Za-z]:\\\\.*|https?://[^@]*|file:.*");
  }

  private static boolean isSurely(List<String> words) {
    return words.stream().anyMatch(word -> word.matches("password|passwd|passphrase|secret|private")) && !words.contains("public") && !words.contains("file")
        && !words.contains("version");
  }
}
