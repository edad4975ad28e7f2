package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Expansion;
import dev.plimsoll.dockerfile.Instruction.Add;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds ADD of local files that are no archives. */
public final class AddInsteadOfCopy implements DockerfileRule {
  /** Archives, addresses, git repositories, and the way image histories write a copied file. */
  private static final Pattern SPECIAL = Pattern.compile(
      "(?i)\\.(tar|gz|tgz|bz2|tbz2?|tb2|xz|txz|tlz|lz|lzma|zst|tzst|z|tz)([?#].*)?$|\\.(tar|gz|tgz|bz2|xz|zst)\\*|[*?\\]]$|^[a-z+]+://|^[^/ ]+@[^/ ]+:|\\.git(#.*)?$|^(file|dir|multi):[0-9a-f]");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/add-instead-of-copy", Severity.WARNING, "ADD copies what COPY would")
        .fix(Fixable.SAFE)
        .tags("recommended")
        .aliases("hadolint:DL3020", "trivy:DS-0005", "checkov:CKV_DOCKER_4");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Add add : file.all(Add.class)) {
      boolean special = add.line().flag("checksum").isPresent() || add.line().flag("keep-git-dir").isPresent()
          || add.line().flag("unpack").isPresent();
      Optional<Word> plain = special ? Optional.empty() : add.files().stream().filter(source -> isPlain(file, add, source)).findFirst();
      if (plain.isEmpty()) {
        continue;
      }
      String message = "\"" + plain.get().unquoted() + "\" is copied by ADD";
      if (add.files().stream().allMatch(source -> isPlain(file, add, source))) {
        String keyword = add.line().keyword().text().equals("add") ? "copy" : "COPY";
        findings.report(plain.get().span(), message, Fix.safe("Use COPY", add.keyword(), keyword));
      } else {
        findings.report(plain.get().span(), message);
      }
    }
  }

  private static boolean isPlain(Dockerfile file, Add add, Word source) {
    Expansion expansion = file.expand(source, add);
    String text = expansion.isValid() && expansion.isKnown() ? expansion.value() : source.unquoted();
    boolean known = expansion.isKnown() && expansion.isValid();
    return !SPECIAL.matcher(text).find() && (known || text.matches(".*\\.[A-Za-z0-9]+"));
  }
}
