package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.ImageReference;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Script.Pipeline;
import dev.plimsoll.shell.Statement;
import dev.plimsoll.shell.Statement.Chain;
import dev.plimsoll.shell.Statement.Compound;
import dev.plimsoll.shell.Statement.Kind;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds pipes in a shell that looks only at the last command. */
public final class MissingPipefail implements DockerfileRule {
  private static final String BASH = "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\n";

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/missing-pipefail", Severity.WARNING,
        "A pipe hides the failure of its first commands")
        .fix(Fixable.SAFE)
        .tags("recommended", "reliability")
        .aliases("hadolint:DL4006");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      boolean first = true;
      for (Run run : stage.all(Run.class)) {
        if (run.command().isExec() || !run.command().isPosix() || isSet(stage, run)) {
          continue;
        }
        Optional<Pipeline> pipe = run.command().script().pipelines().stream().filter(MissingPipefail::mayHide)
            .filter(found -> conditions(run.command().script().tree()).stream().noneMatch(condition -> condition.contains(found.pipe().span()))).findFirst();
        if (pipe.isEmpty()) {
          continue;
        }
        Span place = pipe.get().pipe().span().firstLine();
        String message = "pipe succeeds when all but its last command fail";
        String shell = shell(stage);
        boolean own = stage.own(Run.class).contains(run);
        if (first && own) {
          Span before = run.span().source().span(run.span().start(), run.span().start());
          Fix fix = shell.isEmpty() ? Fix.unsafe("Let a failing command fail the pipe", before, BASH) : Fix.safe("Let a failing command fail the pipe", before, shell);
          findings.report(stage, place, message, fix);
        } else {
          findings.report(stage, place, message);
        }
        first = false;
      }
    }
  }

  /** Whether a failure would matter: not of what only prints, nor in a substitution, whose failure the shell overlooks anyway. */
  private static boolean mayHide(Pipeline pipe) {
    List<Command> first = pipe.commands().subList(0, Math.max(0, pipe.commands().size() - 1));
    return pipe.commands().stream().noneMatch(Command::isNested) && !first.stream().allMatch(MissingPipefail::onlyPrints);
  }

  private static boolean onlyPrints(Command command) {
    return command.isNamed("echo", "printf", "yes", "true") || command.isNamed("cat") && command.arguments().isEmpty();
  }

  /** The places of conditions, which ask for an answer: that of the last command, as it is meant. */
  private static List<Span> conditions(Statement statement) {
    List<Span> found = new ArrayList<>();
    List<Statement> open = new ArrayList<>(List.of(statement));
    while (!open.isEmpty()) {
      Statement next = open.remove(open.size() - 1);
      if (next instanceof Chain chain) {
        open.addAll(chain.items());
      } else if (next instanceof Compound compound) {
        open.addAll(compound.bodies());
        for (int i = 0; i + 1 < compound.bodies().size(); i += 2) {
          if (compound.kind() == Kind.IF || compound.kind() == Kind.WHILE || compound.kind() == Kind.UNTIL) {
            found.add(compound.bodies().get(i).span());
          }
        }
      }
    }
    return found;
  }

  private static boolean isSet(Stage stage, Run run) {
    boolean inShell = stage.shellAt(run).filter(shell -> {
      List<String> words = shell.shell().stream().map(Word::text).toList();
      return words.contains("pipefail") && words.get(0).matches(".*\\b(bash|zsh|ash|ksh|mksh)");
    }).isPresent();
    return inShell || run.command().script().commands().stream().anyMatch(command -> command.isNamed("set", "bash", "zsh", "ash", "ksh")
        && command.rest().stream().anyMatch(word -> word.text().equals("pipefail")));
  }

  /** The instruction for bases whose shell is known. */
  private static String shell(Stage stage) {
    String image = ImageReference.split(stage.base().image().value()).repository();
    return image.equals("alpine") ? "SHELL [\"/bin/ash\", \"-eo\", \"pipefail\", \"-c\"]\n"
        : image.matches("debian|ubuntu|fedora|centos|rockylinux|almalinux|amazonlinux|opensuse/.*") ? BASH : "";
  }
}
