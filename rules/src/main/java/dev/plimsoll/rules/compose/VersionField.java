package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.ComposeRule;
import dev.plimsoll.rule.Edit;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Insertion;
import dev.plimsoll.yaml.Mapping;
import java.util.List;

/** Finds the top-level version, which Compose no longer reads. */
public final class VersionField implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/version-field", Severity.INFO, "The top-level version is obsolete and ignored")
          .tags("recommended", "style").aliases("dclint:no-version-field").fix(Fixable.SAFE);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    Mapping root = file.root();
    for (Mapping.Entry entry : root.entries()) {
      if (entry.name().equals("version")) {
        Edit edit = root.isFlow() || root.entries().size() == 1 ? Insertion.remove(root, entry) : withBlankLine(entry);
        findings.report(entry.span().firstLine(), "the top-level \"version\" is obsolete", Fix.safe("Remove version", List.of(edit)));
      }
    }
  }

  /** Removes the line together with the blank line that would otherwise be left at the top. */
  private static Edit withBlankLine(Mapping.Entry entry) {
    Span span = entry.span();
    Source source = span.source();
    int first = source.line(span.start());
    int next = span.endLine() + 1;
    boolean top = first == 1 || source.lineText(first - 1).isBlank();
    while (top && next < source.lineCount() && source.lineText(next).isBlank()) {
      next++;
    }
    int to = next <= source.lineCount() ? source.lineStart(next) : source.text().length();
    return new Edit(source.span(source.lineStart(first), to), "");
  }
}
