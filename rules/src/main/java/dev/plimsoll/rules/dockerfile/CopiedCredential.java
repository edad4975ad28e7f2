package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Copy;
import dev.plimsoll.dockerfile.Instruction.Transfer;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.regex.Pattern;

/** Finds keys and credential files among the sources of COPY and ADD. */
public final class CopiedCredential implements DockerfileRule {
  private static final Pattern FILES = Pattern.compile("(^|/)(id_(rsa|dsa|ecdsa|ed25519)|\\.aws/credentials|\\.netrc|_netrc|\\.git-credentials"
      + "|\\.pypirc|\\.docker/config\\.json|\\.kube/config|\\.pgpass|\\.my\\.cnf|\\.htpasswd|\\.vault-token|kubeconfig|\\.env)$");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/copied-credential", Severity.ERROR, "A file of credentials is copied into the image")
        .tags("recommended", "security")
        .aliases("trivy:DS-0031");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
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
}
