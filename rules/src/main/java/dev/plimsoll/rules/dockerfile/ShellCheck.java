package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.CommandLine;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Heredoc;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.BatchRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Excerpt;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Has the shell scripts of RUN read by ShellCheck, where that is installed: one process for all of them. */
public record ShellCheck(List<String> exclude) implements BatchRule<Dockerfile> {
  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ksh", "ash");
  private static final List<String> PREDEFINED = List.of("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "FTP_PROXY", "ftp_proxy",
      "NO_PROXY", "no_proxy");

  public ShellCheck() {
    this(List.of());
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/shellcheck", Severity.WARNING, "ShellCheck finds fault with a build step").tags("shellcheck").aliases("hadolint:SC*");
  }

  @Override
  public Class<Dockerfile> target() {
    return Dockerfile.class;
  }

  @Override
  public String hindrance() {
    return ShellCheckProgram.isInstalled() ? "" : "dockerfile/shellcheck did not run, since no shellcheck is on the PATH";
  }

  /** A script to be read: its text behind the lines that declare what the Dockerfile does, and where findings about it go. */
  record Body(String head, Excerpt text, Findings findings, Stage stage) {
    /** The place of a position that ShellCheck gives, both counted from 1 in the whole text. */
    Span place(int line, int column, int endLine, int endColumn) {
      int start = offset(line, column);
      int end = Math.max(start, offset(endLine, endColumn));
      return text.span(start, end == start && start < text.length() ? start + 1 : end);
    }

    private int offset(int line, int column) {
      int at = 0;
      for (int left = line - (int) head.lines().count() - 1; left > 0; left--) {
        int newline = text.text().indexOf('\n', at);
        at = newline < 0 ? text.length() : newline + 1;
      }
      return Math.min(text.length(), Math.max(0, at + column - 1));
    }
  }

  @Override
  public void check(List<Judged<Dockerfile>> targets) {
    List<Body> bodies = new ArrayList<>();
    for (Judged<Dockerfile> judged : targets) {
      for (Stage stage : judged.target().stages()) {
        stage.all(Run.class).forEach(run -> add(stage, run, judged.findings(), bodies));
      }
    }
    List<String> excluded = new ArrayList<>(List.of("2187", "1090", "1091"));
    exclude.forEach(code -> excluded.add(code.replaceFirst("^SC", "")));
    ShellCheckProgram.run(bodies, excluded, (body, remark) ->
        body.findings().report(body.stage(), body.place(remark.line(), remark.column(), remark.endLine(), remark.endColumn()).firstLine(),
            "SC" + remark.code() + ": " + remark.message()));
  }

  private static void add(Stage stage, Run run, Findings findings, List<Body> bodies) {
    CommandLine command = run.command();
    String shell = command.shell();
    Excerpt text = body(command);
    if (command.isExec() || text.isEmpty() || !SHELLS.contains(shell) || text.text().startsWith("#!")) {
      return;
    }
    Set<String> names = new TreeSet<>(PREDEFINED);
    stage.variablesAt(run).stream().filter(name -> name.matches("[A-Za-z_][A-Za-z0-9_]*")).forEach(names::add);
    StringBuilder head = new StringBuilder("#!/bin/").append(shell.equals("ash") ? "dash" : shell).append('\n');
    names.forEach(name -> head.append("export ").append(name).append("=1\n"));
    bodies.add(new Body(head.toString(), text, findings, stage));
  }

  /** What the shell reads: the line, or the here-document when the line is nothing else. */
  private static Excerpt body(CommandLine command) {
    List<Heredoc> heredocs = command.heredocs();
    if (heredocs.isEmpty()) {
      return command.text();
    }
    boolean alone = heredocs.size() == 1 && command.span().equals(heredocs.get(0).mark());
    return alone ? Excerpt.of(heredocs.get(0).body()) : command.text().slice(0, 0);
  }
}
