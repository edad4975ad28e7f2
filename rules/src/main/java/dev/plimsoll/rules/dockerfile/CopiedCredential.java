package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Expansion;
import dev.plimsoll.dockerfile.Instruction.Copy;
import dev.plimsoll.dockerfile.Instruction.Env;
import dev.plimsoll.dockerfile.Instruction.Transfer;
import dev.plimsoll.dockerfile.Pair;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds keys and credential files among the sources of COPY and ADD. */
public final class CopiedCredential implements DockerfileRule {
  private static final Pattern FILES = Pattern.compile("(^|/)(id_(rsa|dsa|ecdsa|ed25519)|\\.aws/credentials|\\.netrc|_netrc|\\.git-credentials"
      + "|\\.pypirc|\\.docker/config\\.json|\\.kube/config|\\.pgpass|\\.my\\.cnf|\\.htpasswd|\\.vault-token|kubeconfig|\\.env)$");

  /** Variables whose value is the path of such a file. */
  private static final Set<String> VARIABLES = Set.of("GOOGLE_APPLICATION_CREDENTIALS", "AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE", "KUBECONFIG",
      "CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE", "NETRC", "DOCKER_CONFIG", "BOTO_CONFIG", "PGPASSFILE");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/copied-credential", Severity.ERROR, "A file of credentials is copied into the image")
        .tags("recommended", "security")
        .aliases("trivy:DS-0031");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      stage.all(Env.class).forEach(env -> env.pairs().forEach(pair -> checkVariable(stage, env, pair, findings)));
    }
    for (Transfer copy : file.all(Transfer.class)) {
      if (copy instanceof Copy other && other.from().isPresent()) {
        continue;
      }
      for (Word source : copy.files()) {
        String path = file.expand(source, copy).value();
        if (FILES.matcher(path).find() && !path.endsWith(".pub")) {
          findings.report(source.span(), "\"" + path + "\" holds credentials");
        }
      }
    }
  }

  /** Reports a variable that names a file of credentials when that file is copied. */
  private static void checkVariable(Stage stage, Env env, Pair pair, Findings findings) {
    Expansion value = stage.expand(pair.value(), env);
    String path = clean(value.value());
    if (!VARIABLES.contains(pair.key()) || !value.isKnown() || !value.isValid() || path.isEmpty()) {
      return;
    }
    for (Transfer copy : stage.all(Transfer.class)) {
      String target = clean(copy.destination().unquoted());
      for (Word source : copy instanceof Copy other && other.from().isPresent() ? List.<Word>of() : copy.files()) {
        String name = clean(source.unquoted());
        String into = target + (target.isEmpty() ? "" : "/");
        boolean itself = path.equals(target) || path.equals(into + name.substring(name.lastIndexOf('/') + 1));
        boolean directory = source.unquoted().matches("\\.?/?") && path.startsWith(into) && path.indexOf('/', into.length()) < 0;
        if (itself || directory) {
          findings.report(stage, pair.span().firstLine(), "\"" + pair.key() + "\" names a file of credentials that is copied into the image",
              List.of(new Related(copy.keyword(), "copied here")), List.of());
          return;
        }
      }
    }
  }

  private static String clean(String path) {
    return path.replaceFirst("^(\\./)+", "").replaceFirst("/+$", "").replaceFirst("^\\.$", "");
  }
}
