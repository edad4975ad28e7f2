package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Copy;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.Command;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds archives that stay in a layer of their own after RUN unpacked them. */
public final class CopiedArchive implements DockerfileRule {
  private static final Pattern ARCHIVE = Pattern.compile("(?i)\\.(tar|gz|tgz|bz2|tbz2?|tb2|xz|txz|tlz|tpz|lz|lzma|zst|tzst|z|tz)$");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/copied-archive", Severity.INFO, "An archive is copied and unpacked by a later step")
        .tags("recommended")
        .aliases("hadolint:DL3010");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      Map<String, Integer> unpacked = unpacked(stage);
      for (Copy copy : stage.all(Copy.class)) {
        if (copy.from().isEmpty()) {
          copy.files().forEach(source -> check(stage, copy, source, unpacked, findings));
        }
      }
    }
  }

  private static void check(Stage stage, Copy copy, Word source, Map<String, Integer> unpacked, Findings findings) {
    String name = base(source.unquoted());
    int last = Math.max(unpacked.getOrDefault(name, -1), unpacked.getOrDefault(base(copy.destination().unquoted()), -1));
    if (ARCHIVE.matcher(name).find() && last > copy.index()) {
      findings.report(stage, source.span(), "archive \"" + name + "\" is copied and unpacked in two layers");
    }
  }

  /** The names of the files that commands of the stage unpack, and the last step that does. */
  private static Map<String, Integer> unpacked(Stage stage) {
    Map<String, Integer> last = new HashMap<>();
    for (Run run : stage.all(Run.class)) {
      for (Command command : run.command().script().commands()) {
        if (unpacks(command)) {
          command.rest().forEach(word -> last.put(base(word.text().replaceFirst("^(--file=|-f=?)", "")), run.index()));
        }
      }
    }
    last.remove("");
    return last;
  }

  private static boolean unpacks(Command command) {
    boolean tar = command.isNamed("tar", "bsdtar")
        && (command.hasFlag("-x", "--extract", "--get") || command.subcommand().matches("[a-zA-Z]*x[a-zA-Z]*"));
    return tar || command.isNamed("unzip", "gunzip", "bunzip2", "unxz", "unlzma", "uncompress", "gzcat", "zcat", "7z")
        || command.isNamed("gzip", "bzip2", "xz", "zstd") && command.hasFlag("-d", "--decompress");
  }

  /** The last part of a path, whatever the system; COPY keeps quotes that the builder does not read. */
  private static String base(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replaceFirst("[\"']$", "");
  }
}
